Instance: organization-minimal
InstanceOf: CareConnect-Organization-1
Title: "Minimal organization"
Description: "Has only a name: an organization needs a name or an identifier."
* name = "Synthetic Pharmacy"
