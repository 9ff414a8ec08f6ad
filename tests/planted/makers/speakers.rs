//! Other speakers, speakers that were lost, and allegations that became facts.

use crate::maker::Change::To;
use crate::maker::Row;

#[rustfmt::skip]
pub const SPEAKERS: &[Row] = &[
    // Somebody else says it.
    (r"\bbus driver Oda Fennimore\b", To("bus passenger Tilde Roos"), To("Ms Fennimore, a bus driver")),
    (r"\bTarrant told\b", To("Halloran told"), To("Ms Tarrant told")),
    (r"\bTarrant told reporters\b", To("Fennimore told reporters"), To("Tarrant told journalists")),
    (r"\bTarrant told reporters\b", To("Anskar told reporters"), To("she told reporters")),
    (r"\bharbour master Ilse Tarrant\b", To("bus driver Oda Fennimore"), To("Tarrant, the harbour master,")),
    (r"\bDoctors said\b", To("Police said"), To("Doctors stated")),
    (r"\bDoctors said\b", To("Relatives said"), To("Doctors reported")),
    (r"\bthe harbour authority said\b", To("the coastguard said"), To("the port authority said")),
    (r"\bthe harbour authority said\b", To("the ship's crew said"), To("the harbour authority stated")),
    (r"\bTransport Minister Piet Halloran\b", To("harbour master Ilse Tarrant"), To("Mr Halloran, the transport minister,")),
    (r"\bship's owner\b", To("ship's captain"), To("owner of the ship")),
    (r"\bMayor Owen Sarkis told\b", To("Councillor Marguerite Dole told"), To("Mayor Sarkis told")),
    (r"\bcouncillor Marguerite Dole\b", To("Mayor Owen Sarkis"), To("councillor Dole")),
    (r"\bSarkis said\b", To("Dole said"), To("Mr Sarkis said")),
    (r"\bopponents said\b", To("supporters said"), To("critics said")),
    (r"\bopponents said\b", To("the mayor said"), To("opponents argued")),
    (r"\bfarmer Dora Quill\b", To("Governor Lena Okoro"), To("Ms Quill, a farmer")),
    (r"\bGovernor Lena Okoro said|said Governor Lena Okoro\b", To("President Marek Sollis said"), To("Governor Okoro said")),
    (r"\bchief prosecutor Irma Valdane\b", To("lawyer Tobias Crane"), To("Ms Valdane, the chief prosecutor,")),
    (r"\bValdane said\b", To("Crane said"), To("Ms Valdane said")),
    (r"\bValdane said\b", To("Hanley said"), To("Valdane told reporters")),
    (r"\bTobias Crane\b", To("Viktor Hanley"), To("Mr Crane")),
    (r"\bCrane said\b", To("Hanley said"), To("Mr Crane said")),
    (r"\bCrane said\b", To("Valdane said"), To("Crane told reporters")),
    (r"\bCrane said\b", To("Okoro said"), To("he said")),
    (r"\bValdane said\b", To("Damaris said"), To("she said")),
    (r"\bColonel Ruth Damaris\b", To("President Marek Sollis"), To("Colonel Damaris")),
    (r"\bforecasters\b", To("farmers"), To("weather forecasters")),
    (r"\bthe council expects\b", To("the mayor expects"), To("the town council expects")),
    (r"\bcouncil's own figures\b", To("opponents' own figures"), To("council's own data")),
    // Another stand is taken.
    (r"\bSarkis said\b", To("Sarkis denied"), To("Sarkis stated")),
    (r"\bsaid police were\b", To("denied police were"), To("stated that police were")),
    (r"\b(authority) said\b", To("$1 denied"), To("$1 reported")),
    (r"\b(opponents) said\b", To("$1 denied"), To("$1 argued")),
    (r"\bdenied\b", To("admitted"), To("rejected")),
    (r"\bhe promised\b", To("he refused"), To("he pledged")),
    // The source is lost.
    (r"\bDoctors said (\w)", To("$1"), To("According to doctors, $1")),
    (r", the harbour authority said( on Wednesday)?", To(""), To(", according to the harbour authority$1")),
    (r", Governor Lena Okoro said|, said Governor Lena Okoro", To(""), To(", according to Governor Lena Okoro")),
    (r"\bopponents said (that )?", To(""), To("according to opponents, ")),
    (r", according to the council's own figures,|, as the council's own figures show,", To(","), To(", the council's own figures show,")),
    (r"\bforecasters expect (temperatures) to\b", To("$1 are to"), To("weather forecasters expect $1 to")),
    // An allegation becomes a fact.
    (r"\ballegedly began\b", To("began"), To("is alleged to have begun")),
    (r"\ballegedly began\b", To("openly began"), To("is said to have begun")),
    (r"\bis accused of moving\b", To("moved"), To("is alleged to have moved")),
    (r"\bis accused of moving\b", To("is guilty of moving"), To("stands accused of moving")),
    (r"\bis accused of moving\b", To("was convicted of moving"), To("has been accused of moving")),
    (r"\bis accused of moving\b", To("confessed to moving"), To("was accused of moving")),
];
