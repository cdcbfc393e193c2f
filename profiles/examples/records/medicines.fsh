// The medicines that the records name. A medicine of dm+d that has no strength in its name is a virtual therapeutic moiety.

Instance: cc-medication-paracetamol
InstanceOf: Medication
* insert MedicineNamed(322236009, Paracetamol 500mg tablets)

Instance: cc-medication-amoxicillin
InstanceOf: Medication
* insert MedicineNamed(323510009, Amoxicillin 500mg capsules)

Instance: cc-medication-aspirin
InstanceOf: Medication
* insert MedicineNamed(319773006, Aspirin 75mg dispersible tablets)

Instance: cc-medication-amitriptyline
InstanceOf: Medication
* insert MedicineNamed(321745007, Amitriptyline 10mg tablets)

Instance: cc-medication-metformin
InstanceOf: Medication
* insert MedicineNamed(109081006, Metformin)

Instance: cc-medication-amlodipine
InstanceOf: Medication
* insert MedicineNamed(108537001, Amlodipine)

Instance: cc-medication-atorvastatin
InstanceOf: Medication
* insert MedicineNamed(108600003, Atorvastatin)

Instance: cc-medication-warfarin
InstanceOf: Medication
* insert MedicineNamed(48603004, Warfarin)

Instance: cc-medication-trimethoprim
InstanceOf: Medication
* insert MedicineNamed(32792001, Trimethoprim)

Instance: cc-medication-salbutamol
InstanceOf: Medication
* insert MedicineNamed(91143003, Salbutamol)

Instance: cc-medication-omeprazole
InstanceOf: Medication
* insert MedicineNamed(25673006, Omeprazole)

Instance: cc-medication-furosemide
InstanceOf: Medication
* insert MedicineNamed(81609008, Furosemide)

Instance: cc-medication-morphine
InstanceOf: Medication
* insert MedicineNamed(73572009, Morphine)

Instance: cc-medication-ibuprofen
InstanceOf: Medication
* insert MedicineNamed(38268001, Ibuprofen)

Instance: cc-medication-prednisolone
InstanceOf: Medication
* insert MedicineNamed(52388000, Prednisolone)
