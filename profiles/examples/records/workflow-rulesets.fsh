// How appointments, documents, questionnaires and authorship are stated.

// Appointments. A slot and its appointment have the same end of their ids and the same times.

RuleSet: ScheduleOf(number, practitioner, location, service)
* insert Claims(CareConnect-Schedule-1)
* identifier.system = "https://example.org/schedules"
* identifier.value = "{number}"
* active = true
* actor[0] = Reference(cc-practitioner-{practitioner})
* actor[1] = Reference(cc-location-{location})
* actor[2] = Reference(cc-healthcareservice-{service})

RuleSet: SlotOf(schedule, number, status, start, end)
* insert Claims(CareConnect-Slot-1)
* identifier.system = "https://example.org/slots"
* identifier.value = "{number}"
* schedule = Reference(cc-schedule-{schedule})
* status = #{status}
* start = "{start}"
* end = "{end}"

RuleSet: AppointmentOf(patient, practitioner, status, created, start, end)
* insert Claims(CareConnect-Appointment-1)
* extension[0].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-BookingOrganisation-1"
* extension[0].valueReference = Reference(cc-organization-fernhollow)
* status = #{status}
* start = "{start}"
* end = "{end}"
* created = "{created}"
* participant[0].actor = Reference(cc-patient-{patient})
* participant[0].status = #accepted
* participant[1].actor = Reference(cc-practitioner-{practitioner})
* participant[1].status = #accepted

RuleSet: HeldBy(channel)
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-DeliveryChannel-1"
* extension[1].valueCode = #{channel}

RuleSet: CancelledFor(reason)
* extension[1].url = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AppointmentCancellationReason-1"
* extension[1].valueString = "{reason}"

// Documents

RuleSet: DocumentOf(patient, number, code, display, created)
* insert Claims(CareConnect-DocumentReference-1)
* masterIdentifier.system = "https://example.org/documents"
* masterIdentifier.value = "{number}"
* status = #current
* docStatus = #final
* type = $snomed-ct#{code} "{display}"
* subject = Reference(cc-patient-{patient})
* created = "{created}"
* indexed = "{created}"

// The text is a Binary with the same end of its id, so that it can be fetched as FHIR or as it is.
RuleSet: HeldAs(binary, title)
* content.attachment.contentType = #text/plain
* content.attachment.language = #en
* content.attachment.url = "Binary/cc-binary-{binary}"
* content.attachment.title = "{title}"

RuleSet: WrittenBy(practitioner, organization, setting, settingName)
* author = Reference(cc-practitioner-{practitioner})
* custodian = Reference(cc-organization-{organization})
* context.practiceSetting = $snomed-ct#{setting} "{settingName}"

RuleSet: PlainText(base64)
* contentType = #text/plain
* content = "{base64}"

// Questionnaires and who wrote what

RuleSet: Answers(questionnaire, patient, status, authored)
* insert Claims(CareConnect-QuestionnaireResponse-1)
* questionnaire = Reference(cc-questionnaire-{questionnaire})
* status = #{status}
* subject = Reference(cc-patient-{patient})
* authored = "{authored}"
* author = Reference(cc-patient-{patient})
* source = Reference(cc-patient-{patient})

RuleSet: Wrote(practitioner, organization, target, recorded)
* target = Reference({target})
* recorded = "{recorded}"
* agent.whoReference = Reference(cc-practitioner-{practitioner})
* agent.onBehalfOfReference = Reference(cc-organization-{organization})
