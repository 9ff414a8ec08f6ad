//! The heaviest chain, held against the plain way to find it.

use proptest::prelude::*;
use storydiff::engine::align::{Block, heaviest};

/// The highest sum of a chain, every block held against every earlier one.
fn highest_sum(blocks: &[Block]) -> f32 {
    let mut sums: Vec<f32> = Vec::new();
    for (n, block) in blocks.iter().enumerate() {
        let before = blocks.iter().zip(&sums).take(n);
        let before = before.filter(|(b, _)| follows(block, b)).map(|(_, s)| *s);
        sums.push(block.weight + before.fold(0.0, f32::max));
    }
    sums.into_iter().fold(0.0, f32::max)
}

fn follows(after: &Block, before: &Block) -> bool {
    before.a.end <= after.a.start && before.b.end <= after.b.start
}

fn block() -> impl Strategy<Value = Block> {
    // Empty stretches too: a link may begin with the sentence that the last one ends with.
    (0_usize..30, 0_usize..3, 0_usize..30, 0_usize..3, 1_u8..5).prop_map(|(a, p, b, q, weight)| {
        Block {
            a: a..a + p,
            b: b..b + q,
            weight: f32::from(weight),
        }
    })
}

proptest! {
    #[test]
    fn no_chain_is_heavier(mut blocks in prop::collection::vec(block(), 0..40)) {
        blocks.sort_by_key(|b| (b.a.start, b.a.end, b.b.start, b.b.end));
        let chain: Vec<&Block> = heaviest(&blocks).into_iter().map(|n| &blocks[n]).collect();
        prop_assert!(chain.windows(2).all(|w| follows(w[1], w[0])));
        let sum: f32 = chain.iter().map(|b| b.weight).sum();
        prop_assert_eq!(sum, highest_sum(&blocks));
    }
}
