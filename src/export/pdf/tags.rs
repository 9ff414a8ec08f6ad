//! What the page is to somebody who hears it: a tree of headings, paragraphs, lists and tables.
//!
//! It is built while pages are laid out and filled while they are drawn: a paragraph that goes
//! on over the page is one node with words from both.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NodeId(usize);

/// The whole document.
pub(super) const ROOT: NodeId = NodeId(0);

enum Child {
    Node(NodeId),
    Words(Identifier),
}

struct Branch {
    kind: Option<TagKind>,
    children: Vec<Child>,
}

/// The tree, growing.
pub(super) struct Tags {
    branches: Vec<Branch>,
}

impl Tags {
    /// A document without anything in it.
    pub(super) fn new() -> Self {
        let root = Branch {
            kind: None,
            children: Vec::new(),
        };
        Self {
            branches: vec![root],
        }
    }

    /// A new last child of `parent`.
    pub(super) fn grow(&mut self, parent: NodeId, kind: impl Into<TagKind>) -> NodeId {
        let id = NodeId(self.branches.len());
        self.branches.push(Branch {
            kind: Some(kind.into()),
            children: Vec::new(),
        });
        self.adopt(parent, Child::Node(id));
        id
    }

    /// Words on a page, as the last of `parent`.
    pub(super) fn fill(&mut self, parent: NodeId, words: Identifier) {
        self.adopt(parent, Child::Words(words));
    }

    fn adopt(&mut self, parent: NodeId, child: Child) {
        if let Some(branch) = self.branches.get_mut(parent.0) {
            branch.children.push(child);
        }
    }

    /// The tree as the document takes it; branches without words are left out.
    pub(super) fn tree(mut self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        tree.children = self.children_of(ROOT);
        tree
    }

    fn children_of(&mut self, id: NodeId) -> Vec<Node> {
        let branch = self.branches.get_mut(id.0);
        let children = branch.map_or_else(Vec::new, |b| std::mem::take(&mut b.children));
        let nodes = children.into_iter().filter_map(|child| match child {
            Child::Words(words) => Some(Node::Leaf(words)),
            Child::Node(id) => self.group(id).map(Node::Group),
        });
        nodes.collect()
    }

    fn group(&mut self, id: NodeId) -> Option<TagGroup> {
        let kind = self.branches.get_mut(id.0)?.kind.take()?;
        // A cell without words keeps its place in the row.
        let is_cell = matches!(kind, TagKind::TD(_) | TagKind::TH(_));
        let children = self.children_of(id);
        let keeps = is_cell || !children.is_empty();
        keeps.then(|| TagGroup::with_children(kind, children))
    }
}

/// A heading.
pub(super) fn heading(level: u16, title: &str) -> TagKind {
    let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    Tag::Hn(level, Some(title.to_owned())).into()
}

/// A paragraph, in a language if it has one of its own.
pub(super) fn paragraph(language: Option<&str>) -> TagKind {
    Tag::P.with_lang(language.map(str::to_owned)).into()
}

/// A list whose items say their own numbers or signs.
pub(super) fn list() -> TagKind {
    Tag::L(ListNumbering::None).into()
}

/// The head of a column or a row.
pub(super) fn head(is_column: bool) -> TagKind {
    let scope = match is_column {
        true => TableHeaderScope::Column,
        false => TableHeaderScope::Row,
    };
    Tag::TH(scope).into()
}
