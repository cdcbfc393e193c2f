// Has almost nothing on record: what a banner and a timeline make of little, and searches that find nothing.

Instance: cc-patient-quill
InstanceOf: CareConnect-Patient-1
Title: "Tess Quill, of whom little is known"
* insert NhsNumber(9990002096, 06)
* insert OfficialName(Quill, Tess)
* gender = #other
* birthDate = "1999"
