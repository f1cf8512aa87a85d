// A view as a piece of an address, and back.

import { expect, test } from "@playwright/test";
import { atRest, fromAddress, toAddress, type View } from "../../www/permalink.js";

test("the view at rest is an empty address", () => {
  expect(toAddress(atRest)).toBe("");
  expect(fromAddress("")).toEqual(atRest);
});

test("every view comes back from its address", () => {
  const views: Partial<View>[] = [
    { filters: [{ facet: "supplier", value: "RU", not: false }, { facet: "period", value: "", not: true }] },
    { filters: [{ facet: "source", value: "Le Journal & Cie; n° 1", not: false }], search: "été à l’eau" },
    { sort: "who", down: true, chart: "category", by: "status" },
    { sort: "when", down: true },
    { selection: { of: "occasion", key: "a:b:12" }, at: "a:b:12" },
    { selection: { of: "quotes", key: "" }, at: undefined },
  ];
  for (const change of views) {
    const view = { ...atRest, ...change };
    expect(fromAddress(toAddress(view))).toEqual(view);
  }
});

test("what an address says wrongly or too much is left out", () => {
  for (const address of ["open=nothing:x", "open=", "sort=!!", "by=moon&chart=pie", "x=1&&&=", "at=a:1", "%", "open=occasion"]) {
    expect(fromAddress(address)).toEqual({ ...atRest, down: fromAddress(address).down });
  }
});
