//! Names of other people, other offices, other places.

use regex::Captures;

use crate::maker::Change::{By, To};
use crate::maker::Row;
use crate::material::Story;

/// The people of each story with how they are addressed.
const CASTS: [&[(&str, &str, &str)]; 3] = [
    &[
        ("Ms", "Oda", "Fennimore"),
        ("Ms", "Ilse", "Tarrant"),
        ("Mr", "Piet", "Halloran"),
        ("Ms", "Brit", "Anskar"),
    ],
    &[("Mr", "Owen", "Sarkis"), ("Ms", "Marguerite", "Dole")],
    &[
        ("Ms", "Lena", "Okoro"),
        ("Mr", "Amos", "Rendell"),
        ("Ms", "Dora", "Quill"),
        ("Mr", "Marek", "Sollis"),
        ("Mr", "Viktor", "Hanley"),
        ("Ms", "Irma", "Valdane"),
        ("Mr", "Tobias", "Crane"),
        ("Ms", "Ruth", "Damaris"),
    ],
];

const FULL: &str = r"\b([A-Z][a-z]+) (Fennimore|Tarrant|Halloran|Anskar|Sarkis|Dole|Okoro|Rendell|Quill|Sollis|Hanley|Valdane|Crane|Damaris)\b";

#[rustfmt::skip]
pub const NAMES: &[Row] = &[
    (FULL, By(other_surname), By(addressed)),
    (FULL, By(other_first), By(surname)),
    (FULL, By(other_person), By(initial)),
    (r"\bMaren Sund\b", To("Maren Lind"), To("ship Maren Sund")),
    (r"\bSund Rederi\b", To("Nord Rederi"), To("Sund Rederi AB")),
    (r"\bCassel Grid\b", To("Cassel Water"), To("Cassel Grid Ltd")),
    (r"\bResidents' List\b", To("Farmers' List"), To("Residents’ List")),
    (r"\bOuselle reservoir\b", To("Tamsin reservoir"), To("reservoir of Ouselle")),
];

#[rustfmt::skip]
pub const TITLES: &[Row] = &[
    (r"\bTransport Minister\b", To("Finance Minister"), To("Minister for Transport")),
    (r"\bTransport Minister\b", To("Deputy Transport Minister"), To("Minister of Transport")),
    (r"\bTransport Minister\b", To("Former Transport Minister"), To("The state's Transport Minister")),
    (r"\bTransport Minister\b", To("Interior Minister"), To("Minister")),
    (r"\bharbour master\b", To("bridge master"), To("harbourmaster")),
    (r"\bharbour master\b", To("assistant harbour master"), To("harbor master")),
    (r"\bharbour master\b", To("deputy harbour master"), To("port master")),
    (r"\bbus driver\b", To("bus inspector"), To("coach driver")),
    (r"\bSollay's mayor\b", To("Sollay's deputy mayor"), To("the mayor of Sollay")),
    (r"\bSollay's mayor\b", To("Sollay's doctor"), To("the island's mayor")),
    (r"\bMayor Owen\b", To("Deputy Mayor Owen"), To("Owen")),
    (r"\bMayor Owen\b", To("Councillor Owen"), To("Town mayor Owen")),
    (r"\bcouncillor Marguerite\b", To("Mayor Marguerite"), To("council member Marguerite")),
    (r"\bcouncillor Marguerite\b", To("former councillor Marguerite"), To("Cllr Marguerite")),
    (r"\bGovernor Lena\b", To("Deputy Governor Lena"), To("Gov. Lena")),
    (r"\bGovernor Lena\b", To("Senator Lena"), To("The province's governor Lena")),
    (r"\bPresident Marek\b", To("Vice President Marek"), To("Marek")),
    (r"\bPresident Marek\b", To("Prime Minister Marek"), To("the country's president, Marek")),
    (r"\bchief prosecutor\b", To("deputy prosecutor"), To("prosecutor-in-chief")),
    (r"\bchief prosecutor\b", To("police chief"), To("the province's chief prosecutor")),
    (r"\bColonel Ruth\b", To("General Ruth"), To("Col. Ruth")),
    (r"\bColonel Ruth\b", To("Lieutenant Colonel Ruth"), To("Army colonel Ruth")),
    (r"\bits treasurer\b", To("its chairman"), To("the fund's treasurer")),
    (r"\bits treasurer\b", To("its auditor"), To("the treasurer")),
    (r"\bHanley's lawyer\b", To("Hanley's banker"), To("the lawyer of Hanley")),
    (r"\bfarmer Dora\b", To("teacher Dora"), To("Dora")),
    (r"\bformer governor\b", To("current governor"), To("ex-governor")),
];

#[rustfmt::skip]
pub const PLACES: &[Row] = &[
    (r"\bisland of Sollay\b", To("island of Marlay"), To("Sollay island")),
    (r"\bisland of Sollay\b", To("city of Sollay"), To("isle of Sollay")),
    (r"\bBrannock harbour bridge\b", To("Tarnwick harbour bridge"), To("harbour bridge of Brannock")),
    (r"\bBrannock harbour bridge\b", To("Brannock railway bridge"), To("Brannock harbor bridge")),
    (r"\bin Port Ellary\b", To("in Marrow"), To("in the town of Port Ellary")),
    (r"\bin Port Ellary\b", To("in Port Hanna"), To("at Port Ellary")),
    (r"\bCassel province\b", To("Dorrin province"), To("the province of Cassel")),
    (r"\bvillage of Hale\b", To("village of Marrow"), To("Hale village")),
    (r"\bin Hale\b", To("in Marrow"), To("at Hale")),
    (r"\beast of the port\b", To("west of the port"), To("to the east of the port")),
    (r"\bnorthern half\b", To("southern half"), To("north")),
    (r"\bin Marrow\b", To("in Hale"), To("of Marrow")),
    (r"\bto the capital\b", To("to the coast"), To("to the capital city")),
    (r"\btown of Pell\b", To("town of Brannock"), To("Pell")),
    (r"\bin Pell\b", To("in Tarnwick"), To("from Pell")),
    (r"\bTarnwick council\b", To("Pell council"), To("Tarnwick's council")),
    (r"\bMill Quarter\b", To("Market Quarter"), To("Mill district")),
    (r"\bon the mainland\b", To("on the island"), To("ashore on the mainland")),
    (r"\bSollay has\b", To("Marlay has"), To("Sollay island has")),
    (r"\bwestern spans\b", To("eastern spans"), To("spans in the west")),
    (r"\boutside the bay\b", To("inside the bay"), To("off the bay")),
    (r"\bbelow the waterline\b", To("above the waterline"), To("under the waterline")),
    (r"\bthe coast\b", To("the capital"), To("the shore")),
    (r"\bon the quay\b", To("on the bridge"), To("at the quayside")),
    (r"\bvisit the province\b", To("visit the capital"), To("travel to the province")),
];

type Person = (&'static str, &'static str, &'static str);

/// The person found, and the next one of the same story.
fn people(found: &Captures<'_>) -> Option<(Person, Person)> {
    let cast = CASTS.iter().find(|c| c.iter().any(|p| p.2 == &found[2]))?;
    let at = cast
        .iter()
        .position(|p| (p.1, p.2) == (&found[1], &found[2]))?;
    Some((cast[at], cast[(at + 1) % cast.len()]))
}

fn other_surname(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (own, other) = people(found)?;
    Some(format!("{} {}", own.1, other.2))
}

fn other_first(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (own, other) = people(found)?;
    Some(format!("{} {}", other.1, own.2))
}

fn other_person(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (_, other) = people(found)?;
    Some(format!("{} {}", other.1, other.2))
}

fn addressed(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (own, _) = people(found)?;
    Some(format!("{} {}", own.0, own.2))
}

fn surname(found: &Captures<'_>, _: &Story) -> Option<String> {
    Some(people(found)?.0.2.to_string())
}

fn initial(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (own, _) = people(found)?;
    Some(format!("{}. {}", &own.1[..1], own.2))
}
