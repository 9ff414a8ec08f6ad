//! Reporting verbs and what they make of the words they report.

/// What a reporting verb says beyond that something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// "said", "told", "according to".
    Plain,
    /// "added", "continued".
    Further,
    /// "asked", "wondered".
    Asking,
    /// "replied", "responded".
    Answering,
    /// "announced", "confirmed", "explained": what follows is taken for a fact.
    Stating,
    /// "claimed", "alleged", "argued": it may not be one.
    Claiming,
    /// "warned", "threatened".
    Warning,
    /// "denied", "rejected", "refused".
    Denying,
    /// "accused", "blamed", "criticised".
    Accusing,
    /// "admitted", "conceded".
    Admitting,
    /// "insisted", "stressed", "vowed".
    Insisting,
    /// "urged", "demanded", "called for".
    Urging,
    /// "suggested", "estimated", "believes", "expects".
    Supposing,
    /// "shouted", "joked": how it was said.
    Colouring,
}

impl Force {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "said",
            Self::Further => "added",
            Self::Asking => "asked",
            Self::Answering => "replied",
            Self::Stating => "stated",
            Self::Claiming => "claimed",
            Self::Warning => "warned",
            Self::Denying => "denied",
            Self::Accusing => "accused",
            Self::Admitting => "admitted",
            Self::Insisting => "insisted",
            Self::Urging => "urged",
            Self::Supposing => "supposed",
            Self::Colouring => "exclaimed",
        }
    }
}

/// The force of a reporting verb in any of its forms; none for other words. Forms that are mostly
/// nouns ("report", "order") are left out.
pub fn force(key: &str) -> Option<Force> {
    let at = VERBS.binary_search_by(|(verb, _)| (*verb).cmp(key)).ok()?;
    VERBS.get(at).map(|(_, force)| *force)
}

/// Sorted.
#[rustfmt::skip]
const VERBS: &[(&str, Force)] = &[
    ("accept", Force::Admitting), ("accepted", Force::Admitting), ("accepting", Force::Admitting),
    ("accepts", Force::Admitting), ("accuse", Force::Accusing), ("accused", Force::Accusing),
    ("accuses", Force::Accusing), ("accusing", Force::Accusing),
    ("acknowledge", Force::Admitting), ("acknowledged", Force::Admitting),
    ("acknowledges", Force::Admitting), ("acknowledging", Force::Admitting),
    ("add", Force::Further), ("added", Force::Further), ("adding", Force::Further),
    ("adds", Force::Further), ("admit", Force::Admitting), ("admits", Force::Admitting),
    ("admitted", Force::Admitting), ("admitting", Force::Admitting), ("advise", Force::Urging),
    ("advised", Force::Urging), ("advises", Force::Urging), ("advising", Force::Urging),
    ("agree", Force::Admitting), ("agreed", Force::Admitting), ("agrees", Force::Admitting),
    ("agreing", Force::Admitting), ("allege", Force::Claiming), ("alleged", Force::Claiming),
    ("alleges", Force::Claiming), ("alleging", Force::Claiming), ("announce", Force::Stating),
    ("announced", Force::Stating), ("announces", Force::Stating), ("announcing", Force::Stating),
    ("answered", Force::Answering), ("answering", Force::Answering), ("appealed", Force::Urging),
    ("appealing", Force::Urging), ("appeals", Force::Urging), ("argue", Force::Claiming),
    ("argued", Force::Claiming), ("argues", Force::Claiming), ("arguing", Force::Claiming),
    ("ask", Force::Asking), ("asked", Force::Asking), ("asking", Force::Asking),
    ("asks", Force::Asking), ("assert", Force::Claiming), ("asserted", Force::Claiming),
    ("asserting", Force::Claiming), ("asserts", Force::Claiming), ("assume", Force::Supposing),
    ("assumed", Force::Supposing), ("assumes", Force::Supposing), ("assuming", Force::Supposing),
    ("believe", Force::Supposing), ("believed", Force::Supposing), ("believes", Force::Supposing),
    ("believing", Force::Supposing), ("blamed", Force::Accusing), ("blames", Force::Accusing),
    ("blaming", Force::Accusing), ("boast", Force::Claiming), ("boasted", Force::Claiming),
    ("boasting", Force::Claiming), ("boasts", Force::Claiming), ("cautioned", Force::Warning),
    ("cautioning", Force::Warning), ("cautions", Force::Warning), ("cite", Force::Plain),
    ("cited", Force::Plain), ("cites", Force::Plain), ("citing", Force::Plain),
    ("claim", Force::Claiming), ("claimed", Force::Claiming), ("claiming", Force::Claiming),
    ("claims", Force::Claiming), ("commented", Force::Plain), ("commenting", Force::Plain),
    ("complain", Force::Accusing), ("complained", Force::Accusing),
    ("complaining", Force::Accusing), ("complains", Force::Accusing),
    ("concede", Force::Admitting), ("conceded", Force::Admitting), ("concedes", Force::Admitting),
    ("conceding", Force::Admitting), ("conclude", Force::Further), ("concluded", Force::Further),
    ("concludes", Force::Further), ("concluding", Force::Further), ("condemn", Force::Accusing),
    ("condemned", Force::Accusing), ("condemning", Force::Accusing),
    ("condemns", Force::Accusing), ("confess", Force::Admitting), ("confessed", Force::Admitting),
    ("confesses", Force::Admitting), ("confessing", Force::Admitting),
    ("confirm", Force::Stating), ("confirmed", Force::Stating), ("confirming", Force::Stating),
    ("confirms", Force::Stating), ("contend", Force::Claiming), ("contended", Force::Claiming),
    ("contending", Force::Claiming), ("contends", Force::Claiming),
    ("continued", Force::Further), ("continuing", Force::Further),
    ("countered", Force::Answering), ("countering", Force::Answering),
    ("counters", Force::Answering), ("cried", Force::Colouring), ("criticise", Force::Accusing),
    ("criticised", Force::Accusing), ("criticises", Force::Accusing),
    ("criticising", Force::Accusing), ("criticize", Force::Accusing),
    ("criticized", Force::Accusing), ("criticizes", Force::Accusing),
    ("criticizing", Force::Accusing), ("crying", Force::Colouring), ("declare", Force::Stating),
    ("declared", Force::Stating), ("declares", Force::Stating), ("declaring", Force::Stating),
    ("demanded", Force::Urging), ("demanding", Force::Urging), ("denied", Force::Denying),
    ("denies", Force::Denying), ("denounce", Force::Accusing), ("denounced", Force::Accusing),
    ("denounces", Force::Accusing), ("denouncing", Force::Accusing), ("deny", Force::Denying),
    ("denying", Force::Denying), ("describe", Force::Stating), ("described", Force::Stating),
    ("describes", Force::Stating), ("describing", Force::Stating), ("disclose", Force::Stating),
    ("disclosed", Force::Stating), ("discloses", Force::Stating), ("disclosing", Force::Stating),
    ("dismiss", Force::Denying), ("dismissed", Force::Denying), ("dismisses", Force::Denying),
    ("dismissing", Force::Denying), ("disputed", Force::Denying), ("disputing", Force::Denying),
    ("emphasise", Force::Insisting), ("emphasised", Force::Insisting),
    ("emphasises", Force::Insisting), ("emphasising", Force::Insisting),
    ("emphasize", Force::Insisting), ("emphasized", Force::Insisting),
    ("emphasizes", Force::Insisting), ("emphasizing", Force::Insisting),
    ("enquire", Force::Asking), ("enquired", Force::Asking), ("enquires", Force::Asking),
    ("enquiring", Force::Asking), ("estimated", Force::Supposing),
    ("estimating", Force::Supposing), ("exclaim", Force::Colouring),
    ("exclaimed", Force::Colouring), ("exclaiming", Force::Colouring),
    ("exclaims", Force::Colouring), ("expect", Force::Supposing), ("expected", Force::Supposing),
    ("expecting", Force::Supposing), ("expects", Force::Supposing), ("explain", Force::Stating),
    ("explained", Force::Stating), ("explaining", Force::Stating), ("explains", Force::Stating),
    ("feared", Force::Supposing), ("fearing", Force::Supposing), ("guessed", Force::Supposing),
    ("guesses", Force::Supposing), ("guessing", Force::Supposing), ("hoped", Force::Supposing),
    ("hopes", Force::Supposing), ("inform", Force::Stating),
    ("informed", Force::Stating), ("informing", Force::Stating), ("informs", Force::Stating),
    ("inquire", Force::Asking), ("inquired", Force::Asking), ("inquires", Force::Asking),
    ("inquiring", Force::Asking), ("insist", Force::Insisting), ("insisted", Force::Insisting),
    ("insisting", Force::Insisting), ("insists", Force::Insisting), ("joked", Force::Colouring),
    ("joking", Force::Colouring), ("laughed", Force::Colouring), ("laughing", Force::Colouring),
    ("laughs", Force::Colouring), ("maintained", Force::Claiming),
    ("maintaining", Force::Claiming), ("maintains", Force::Claiming), ("mention", Force::Stating),
    ("mentioned", Force::Stating), ("mentioning", Force::Stating), ("mentions", Force::Stating),
    ("mutter", Force::Colouring), ("muttered", Force::Colouring), ("muttering", Force::Colouring),
    ("mutters", Force::Colouring), ("noted", Force::Plain), ("noting", Force::Plain),
    ("observe", Force::Plain), ("observed", Force::Plain), ("observes", Force::Plain),
    ("observing", Force::Plain), ("ordered", Force::Urging), ("ordering", Force::Urging),
    ("pledged", Force::Insisting), ("pledges", Force::Insisting), ("pledging", Force::Insisting),
    ("predict", Force::Supposing), ("predicted", Force::Supposing),
    ("predicting", Force::Supposing), ("predicts", Force::Supposing),
    ("promised", Force::Insisting), ("promises", Force::Insisting),
    ("promising", Force::Insisting), ("propose", Force::Urging), ("proposed", Force::Urging),
    ("proposes", Force::Urging), ("proposing", Force::Urging), ("quoted", Force::Plain),
    ("quoting", Force::Plain), ("rebut", Force::Denying), ("rebuts", Force::Denying),
    ("rebutted", Force::Denying), ("rebutting", Force::Denying), ("recall", Force::Stating),
    ("recalled", Force::Stating), ("recalling", Force::Stating), ("recalls", Force::Stating),
    ("recommend", Force::Urging), ("recommended", Force::Urging), ("recommending", Force::Urging),
    ("recommends", Force::Urging), ("refuse", Force::Denying), ("refused", Force::Denying),
    ("refuses", Force::Denying), ("refusing", Force::Denying), ("refute", Force::Denying),
    ("refuted", Force::Denying), ("refutes", Force::Denying), ("refuting", Force::Denying),
    ("reiterate", Force::Insisting), ("reiterated", Force::Insisting),
    ("reiterates", Force::Insisting), ("reiterating", Force::Insisting),
    ("reject", Force::Denying), ("rejected", Force::Denying), ("rejecting", Force::Denying),
    ("rejects", Force::Denying), ("remarked", Force::Plain), ("remarking", Force::Plain),
    ("repeat", Force::Insisting), ("repeating", Force::Insisting),
    ("repeats", Force::Insisting), ("replied", Force::Answering), ("replies", Force::Answering),
    ("reply", Force::Answering), ("replying", Force::Answering), ("reported", Force::Plain),
    ("respond", Force::Answering), ("responded", Force::Answering),
    ("responding", Force::Answering), ("responds", Force::Answering),
    ("retort", Force::Answering), ("retorted", Force::Answering), ("retorting", Force::Answering),
    ("retorts", Force::Answering), ("reveal", Force::Stating), ("revealed", Force::Stating),
    ("revealing", Force::Stating), ("reveals", Force::Stating), ("said", Force::Plain),
    ("say", Force::Plain), ("saying", Force::Plain), ("says", Force::Plain),
    ("scream", Force::Colouring), ("screamed", Force::Colouring), ("screaming", Force::Colouring),
    ("screams", Force::Colouring), ("shout", Force::Colouring), ("shouted", Force::Colouring),
    ("shouting", Force::Colouring), ("shouts", Force::Colouring), ("sighed", Force::Colouring),
    ("sighing", Force::Colouring), ("sighs", Force::Colouring), ("slam", Force::Accusing),
    ("slammed", Force::Accusing), ("slamming", Force::Accusing), ("slams", Force::Accusing),
    ("speak", Force::Plain), ("speaks", Force::Plain),
    ("speculate", Force::Supposing), ("speculated", Force::Supposing),
    ("speculates", Force::Supposing), ("speculating", Force::Supposing), ("spoke", Force::Plain),
    ("spoken", Force::Plain), ("stated", Force::Stating), ("stating", Force::Stating),
    ("stressed", Force::Insisting), ("stresses", Force::Insisting),
    ("stressing", Force::Insisting), ("suggest", Force::Supposing),
    ("suggested", Force::Supposing), ("suggesting", Force::Supposing),
    ("suggests", Force::Supposing), ("swear", Force::Insisting), ("swearing", Force::Insisting),
    ("swears", Force::Insisting), ("swore", Force::Insisting), ("sworn", Force::Insisting),
    ("tell", Force::Plain), ("telling", Force::Plain), ("tells", Force::Plain),
    ("testified", Force::Stating), ("testifies", Force::Stating), ("testify", Force::Stating),
    ("testifying", Force::Stating), ("think", Force::Supposing),
    ("thinks", Force::Supposing), ("thought", Force::Supposing), ("threaten", Force::Warning),
    ("threatened", Force::Warning), ("threatens", Force::Warning), ("told", Force::Plain),
    ("tweeted", Force::Plain), ("tweeting", Force::Plain), ("urge", Force::Urging),
    ("urged", Force::Urging), ("urges", Force::Urging), ("urging", Force::Urging),
    ("vow", Force::Insisting), ("vowed", Force::Insisting), ("vowing", Force::Insisting),
    ("vows", Force::Insisting), ("warn", Force::Warning), ("warned", Force::Warning),
    ("warning", Force::Warning), ("warns", Force::Warning), ("whisper", Force::Colouring),
    ("whispered", Force::Colouring), ("whispering", Force::Colouring),
    ("whispers", Force::Colouring), ("wonder", Force::Asking), ("wondered", Force::Asking),
    ("wondering", Force::Asking), ("wonders", Force::Asking), ("write", Force::Plain),
    ("writed", Force::Plain), ("writes", Force::Plain), ("writing", Force::Plain),
    ("written", Force::Plain), ("wrote", Force::Plain), ("yell", Force::Colouring),
    ("yelled", Force::Colouring), ("yelling", Force::Colouring), ("yells", Force::Colouring),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_sorted_so_that_they_are_found() {
        assert!(VERBS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(force("denied"), Some(Force::Denying));
    }
}
