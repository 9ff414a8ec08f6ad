//! Things that belong together through others: joined in pairs, asked for in groups.

/// So many things, each alone at first.
#[derive(Clone, Debug)]
pub(super) struct Groups(Vec<usize>);

impl Groups {
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    /// One more thing, alone; its index.
    pub(super) fn push(&mut self) -> usize {
        self.0.push(self.0.len());
        self.0.len() - 1
    }

    /// Makes one group of the groups of two things.
    pub(super) fn join(&mut self, x: usize, y: usize) {
        let (x, y) = (self.first(x), self.first(y));
        if let Some(slot) = self.0.get_mut(x.max(y)) {
            *slot = x.min(y);
        }
    }

    /// The first thing of the group; shortens the way there.
    fn first(&mut self, mut at: usize) -> usize {
        while let Some(next) = self.0.get(at).copied().filter(|next| *next != at) {
            let beyond = self.0.get(next).copied().unwrap_or(next);
            if let Some(slot) = self.0.get_mut(at) {
                *slot = beyond;
            }
            at = beyond;
        }
        at
    }

    /// All groups by their first thing, the things ascending.
    pub(super) fn members(mut self) -> Vec<Vec<usize>> {
        let mut members = vec![Vec::new(); self.0.len()];
        for at in 0..self.0.len() {
            let first = self.first(at);
            if let Some(group) = members.get_mut(first) {
                group.push(at);
            }
        }
        members.retain(|group| !group.is_empty());
        members
    }
}
