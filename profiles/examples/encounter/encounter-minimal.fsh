Instance: encounter-minimal
InstanceOf: CareConnect-Encounter-1
Title: "Minimal encounter"
* status = #finished
