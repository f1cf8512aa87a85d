// The reader of packs, downloaded with the first pack.

export { local, Pack, PackError, remote } from "../pack.js";
