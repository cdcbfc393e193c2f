// What the profiles of workflow and administration share.

// After PublishedStructure: NHS Digital published some profiles under its own name.
RuleSet: PublishedByNhsDigital
* ^publisher = "NHS Digital"
* ^contact.name = "Interoperability Team"
* ^contact.telecom.value = "interoperabilityteam@nhs.net"
