//! Mark-up to a tree of elements, watched while it is built.
//!
//! The [guard](super::guard) tells from the tags how deep they nest. What a parser makes of tags
//! that close in another order than they opened, only the parser can tell:
//!
//! ```text
//! <div><div><table></div></div>     two open tags by the tags, four by the rules of tables
//! ```
//!
//! So the parser stops where the tree gets too deep or too large, and the words are read without
//! their elements.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::collections::HashMap;

use dom_query::{Document, NodeId};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, ParseOpts, QualName, parse_document};

use super::bare;

/// The deepest element. The guard lets 200 through, and each may bring three that need no tag:
/// `<table>` a body, a row and a cell.
const DEEPEST: usize = 1_000;
/// The most elements, comments and runs of text. The largest of 74 pages of newspapers has 7,000;
/// as many as these take less than a second and 50 MB.
const MOST_NODES: usize = 200_000;
/// The parser is asked so often, in bytes, whether it is to go on.
const CHUNK: usize = 4_096;
/// The depth of every so manieth element is looked at.
const STRIDE: usize = 16;

/// The tree of a page, and whether only its words were kept: one line for each element.
pub(super) fn parse(html: &str) -> (Document, bool) {
    if let Some(document) = tree(html) {
        return (document, false);
    }
    let words = format!("<pre>{}", bare::words(html));
    (tree(&words).unwrap_or_default(), true)
}

/// The tree of a page; none where it is deeper or larger than can be read.
fn tree(html: &str) -> Option<Document> {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            // What stands in for scripts is read: nothing is run.
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    let mut parser = parse_document(Watched::default(), options);
    let mut rest = html;
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at_checked(rest.floor_char_boundary(CHUNK))?;
        parser.process(StrTendril::from(chunk));
        if parser.tokenizer.sink.sink.is_over() {
            return None;
        }
        rest = after;
    }
    let watched = parser.finish();
    (!watched.is_over() && !is_deep(&watched.document)).then_some(watched.document)
}

/// Is there an element deeper than can be read? Mending what is closed in another order may
/// have pushed down what was not deep when it was put in.
fn is_deep(document: &Document) -> bool {
    let (mut at, mut depth) = (document.root(), 0);
    loop {
        if let Some(child) = at.first_child() {
            (at, depth) = (child, depth + 1);
            if depth > DEEPEST {
                return true;
            }
            continue;
        }
        loop {
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            let Some(parent) = at.parent() else {
                return false;
            };
            (at, depth) = (parent, depth - 1);
        }
    }
}

/// A document that knows whether it has grown too deep or too large.
#[derive(Default)]
struct Watched {
    document: Document,
    /// The elements whose contents are kept apart, by those contents.
    templates: RefCell<HashMap<NodeId, NodeId>>,
    nodes: Cell<usize>,
    is_deep: Cell<bool>,
}

impl Watched {
    fn is_over(&self) -> bool {
        self.is_deep.get() || self.nodes.get() > MOST_NODES
    }

    fn count(&self) {
        self.nodes.set(self.nodes.get() + 1);
    }

    fn measure(&self, parent: NodeId, child: &NodeOrText<NodeId>) {
        let is_element = matches!(child, NodeOrText::AppendNode(_));
        if !is_element {
            self.count();
        } else if self.nodes.get().is_multiple_of(STRIDE) && self.depth(parent) > DEEPEST {
            self.is_deep.set(true);
        }
    }

    /// How many elements hold this one; those above a template count, too.
    fn depth(&self, of: NodeId) -> usize {
        let tree = &self.document.tree;
        let (mut at, mut depth) = (of, 0);
        while depth <= DEEPEST {
            let parent = tree.parent_of(&at).map(|parent| parent.id);
            let above = parent.or_else(|| self.templates.borrow().get(&at).copied());
            let Some(above) = above else { break };
            (at, depth) = (above, depth + 1);
        }
        depth
    }
}

/// Everything is left to the document; what it is told is counted on the way.
impl TreeSink for Watched {
    type Handle = NodeId;
    type Output = Self;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Self {
        self
    }

    /// There may be one for each byte, and nobody asks.
    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        self.document.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        self.document.elem_name(target)
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> NodeId {
        self.count();
        let has_contents = flags.template;
        let element = self.document.create_element(name, attributes, flags);
        if has_contents {
            let contents = self.document.get_template_contents(&element);
            self.templates.borrow_mut().insert(contents, element);
        }
        element
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.count();
        self.document.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> NodeId {
        self.count();
        self.document.create_pi(target, data)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.measure(*parent, &child);
        self.document.append(parent, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        before: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        self.measure(*before, &child);
        self.document
            .append_based_on_parent_node(element, before, child);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        self.measure(*sibling, &child);
        self.document.append_before_sibling(sibling, child);
    }

    fn append_doctype_to_document(
        &self,
        name: StrTendril,
        public_id: StrTendril,
        system_id: StrTendril,
    ) {
        self.document
            .append_doctype_to_document(name, public_id, system_id);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.document.get_template_contents(target)
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        self.document.same_node(x, y)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.document.set_quirks_mode(mode);
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        self.document.add_attrs_if_missing(target, attributes);
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.document.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.document.reparent_children(node, new_parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, node: &NodeId) -> bool {
        self.document
            .is_mathml_annotation_xml_integration_point(node)
    }
}
