//! What was found against what is right: pairs, one to one.

/// The partner of each row among the columns, as far as it has one.
///
/// `scores[row][column]` says how well they go together; 0 means not at all. The best pair is taken first, of equal ones that furthest
/// down, then that furthest right; afterwards partners are exchanged where two pairs together gain by it.
pub fn pairs(scores: &[Vec<f64>]) -> Vec<Option<usize>> {
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (row, scores) in scores.iter().enumerate() {
        candidates
            .extend(scores.iter().enumerate().filter(|(_, score)| **score > 0.0).map(|(at, score)| (*score, row, at)));
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((b.1, b.2).cmp(&(a.1, a.2))));
    let mut partner = vec![None; scores.len()];
    let mut paired = Vec::new();
    for (_, row, column) in candidates {
        if partner[row].is_none() && !partner.contains(&Some(column)) {
            partner[row] = Some(column);
            paired.push(row);
        }
    }
    while exchange(scores, &paired, &mut partner) {}
    partner
}

/// Goes once over all pairs of pairs; whether any gained.
fn exchange(scores: &[Vec<f64>], paired: &[usize], partner: &mut [Option<usize>]) -> bool {
    let mut gained = false;
    for &a in paired {
        for &b in paired.iter().filter(|b| a < **b) {
            let (Some(with_a), Some(with_b)) = (partner[a], partner[b]) else { continue };
            let (kept, crossed) = ([scores[a][with_a], scores[b][with_b]], [scores[a][with_b], scores[b][with_a]]);
            let gain = crossed.iter().sum::<f64>() - kept.iter().sum::<f64>();
            if crossed.iter().all(|score| *score > 0.0) && gain > 1e-9 {
                partner.swap(a, b);
                gained = true;
            }
        }
    }
    gained
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_with_nothing() {
        assert_eq!(pairs(&[]), []);
        assert_eq!(pairs(&[vec![], vec![]]), [None, None]);
        assert_eq!(pairs(&[vec![0.0]]), [None]);
    }

    #[test]
    fn the_best_pair_is_taken_first() {
        assert_eq!(pairs(&[vec![1.0, 0.0], vec![2.0, 0.0]]), [None, Some(0)]);
    }

    #[test]
    fn partners_are_exchanged_where_that_gains() {
        assert_eq!(pairs(&[vec![5.0, 4.0], vec![4.0, 1.0]]), [Some(1), Some(0)]);
    }

    #[test]
    fn an_exchange_parts_no_pair() {
        assert_eq!(pairs(&[vec![1.0, 9.0], vec![0.0, 1.0]]), [Some(1), None]);
    }
}
