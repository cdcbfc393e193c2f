Instance: encounter-complete
InstanceOf: CareConnect-Encounter-1
Title: "Complete encounter"
Description: "An emergency admission that ended at home."
* extension[encounterTransport].extension[transportType].valueCodeableConcept.text = "Ambulance"
* extension[encounterTransport].extension[transportPeriod].valuePeriod.start = "2024-01-10T21:05:00+00:00"
* extension[encounterTransport].extension[transportPeriod].valuePeriod.end = "2024-01-10T21:30:00+00:00"
* extension[encounterTransport].extension[reasonForTransport].valueString = "Could not walk"
* extension[outcomeOfAttendance].valueCodeableConcept = OutcomeOfAttendanceCodeSystem#2 "Another Appointment given"
* extension[emergencyCareDischargeStatus].valueCodeableConcept.coding = $snomed-ct#1066311000000101 "Left care setting after initial assessment"
* insert LocalIdentifier(encounters, E-0001)
* identifier.assigner = Reference(organization-complete)
* status = #finished
* class = http://hl7.org/fhir/v3/ActCode#EMER "emergency"
* insert DescribedConcept(type, 325851000000107, Consultation, 609999999118)
* subject = Reference(patient-minimal)
* episodeOfCare = Reference(episode-of-care-minimal)
* incomingReferral = Reference(referral-request-minimal)
* participant.individual = Reference(practitioner-minimal)
* appointment = Reference(appointment-minimal)
* period.start = "2024-01-10T21:40:00+00:00"
* period.end = "2024-01-12T10:00:00+00:00"
* insert DescribedConcept(reason, 195967001, Asthma, 619999999116)
* diagnosis.condition = Reference(condition-minimal)
* hospitalization.extension[admissionMethod].valueCodeableConcept = AdmissionMethodCodeSystem#21
* hospitalization.extension[dischargeMethod].valueCodeableConcept = DischargeMethodCodeSystem#1 "Patient discharged on clinical advice or with clinical consent"
* hospitalization.preAdmissionIdentifier.system = "https://example.org/pre-admissions"
* hospitalization.preAdmissionIdentifier.value = "PA-0001"
* hospitalization.preAdmissionIdentifier.assigner = Reference(organization-complete)
* hospitalization.origin = Reference(location-minimal)
* hospitalization.admitSource = SourceOfAdmissionCodeSystem#29
* insert DescribedConcept(hospitalization.reAdmission, 417005, Hospital re-admission, 629999999111)
* hospitalization.dietPreference = http://hl7.org/fhir/diet#vegetarian "Vegetarian"
* hospitalization.destination = Reference(location-minimal)
* hospitalization.dischargeDisposition = DischargeDestinationCodeSystem#29
* location.location = Reference(location-complete)
* serviceProvider = Reference(organization-minimal)
* partOf = Reference(encounter-minimal)
