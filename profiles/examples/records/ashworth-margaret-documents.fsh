// Margaret Ashworth's appointments, documents and answers, and who wrote what.

Instance: cc-slot-ashworth-margaret-2024
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0101, busy, 2024-03-11T09:00:00+00:00, 2024-03-11T09:20:00+00:00)

Instance: cc-appointment-ashworth-margaret-2024
InstanceOf: Appointment
* insert AppointmentOf(ashworth-margaret, adeyemi, fulfilled, 2024-02-12T10:00:00+00:00, 2024-03-11T09:00:00+00:00, 2024-03-11T09:20:00+00:00)
* slot = Reference(cc-slot-ashworth-margaret-2024)
* reason.text = "Yearly review"

Instance: cc-slot-ashworth-margaret-2025
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0102, busy, 2025-03-10T09:00:00+00:00, 2025-03-10T09:20:00+00:00)

Instance: cc-appointment-ashworth-margaret-2025
InstanceOf: Appointment
* insert AppointmentOf(ashworth-margaret, adeyemi, fulfilled, 2025-02-10T10:00:00+00:00, 2025-03-10T09:00:00+00:00, 2025-03-10T09:20:00+00:00)
* slot = Reference(cc-slot-ashworth-margaret-2025)
* reason.text = "Yearly review"

Instance: cc-slot-ashworth-margaret-2026-cancelled
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0103, free, 2026-03-16T09:00:00+00:00, 2026-03-16T09:20:00+00:00)

Instance: cc-appointment-ashworth-margaret-2026-cancelled
InstanceOf: Appointment
* insert AppointmentOf(ashworth-margaret, adeyemi, cancelled, 2026-02-09T10:00:00+00:00, 2026-03-16T09:00:00+00:00, 2026-03-16T09:20:00+00:00)
* slot = Reference(cc-slot-ashworth-margaret-2026-cancelled)
* insert CancelledFor(The patient asked for a visit at home)

Instance: cc-slot-ashworth-margaret-2035
InstanceOf: Slot
* insert SlotOf(adeyemi, A-0104, busy, 2035-03-12T09:00:00+00:00, 2035-03-12T09:20:00+00:00)

Instance: cc-appointment-ashworth-margaret-2035
InstanceOf: Appointment
* insert AppointmentOf(ashworth-margaret, adeyemi, booked, 2026-11-02T11:30:00+00:00, 2035-03-12T09:00:00+00:00, 2035-03-12T09:20:00+00:00)
* slot = Reference(cc-slot-ashworth-margaret-2035)
* insert HeldBy(In-person)
* reason.text = "Yearly review"

Instance: cc-documentreference-ashworth-margaret-2019-letter
InstanceOf: DocumentReference
* insert DocumentOf(ashworth-margaret, D-0101, 823681000000100, Outpatient letter, 2019-12-03T16:00:00+00:00)
* insert HeldAs(ashworth-margaret-2019-letter, Letter of the heart clinic)
* insert WrittenBy(nyberg, vale-trust, 394802001, General medicine)
* status = #superseded
* context.encounter = Reference(cc-encounter-ashworth-margaret-2019-clinic)
* context.period.start = "2019-12-03"
* context.period.end = "2019-12-03"

// Seen in the heart clinic. Atrial fibrillation. Begin warfarin.
Instance: cc-binary-ashworth-margaret-2019-letter
InstanceOf: Binary
* insert PlainText(U2VlbiBpbiB0aGUgaGVhcnQgY2xpbmljLiBBdHJpYWwgZmlicmlsbGF0aW9uLiBCZWdpbiB3YXJmYXJpbi4=)

Instance: cc-documentreference-ashworth-margaret-2019-letter-2
InstanceOf: DocumentReference
* insert DocumentOf(ashworth-margaret, D-0102, 823681000000100, Outpatient letter, 2019-12-05T09:30:00+00:00)
* insert HeldAs(ashworth-margaret-2019-letter-2, Letter of the heart clinic\, corrected)
* insert WrittenBy(nyberg, vale-trust, 394802001, General medicine)
* relatesTo.code = #replaces
* relatesTo.target = Reference(cc-documentreference-ashworth-margaret-2019-letter)
* context.encounter = Reference(cc-encounter-ashworth-margaret-2019-clinic)
* context.period.start = "2019-12-03"
* context.period.end = "2019-12-03"

// Seen in the heart clinic. Atrial fibrillation. Begin warfarin, stop aspirin.
Instance: cc-binary-ashworth-margaret-2019-letter-2
InstanceOf: Binary
* insert PlainText(U2VlbiBpbiB0aGUgaGVhcnQgY2xpbmljLiBBdHJpYWwgZmlicmlsbGF0aW9uLiBCZWdpbiB3YXJmYXJpbiwgc3RvcCBhc3BpcmluLg==)

Instance: cc-documentreference-ashworth-margaret-2022-discharge
InstanceOf: DocumentReference
* insert DocumentOf(ashworth-margaret, D-0103, 373942005, Discharge summary, 2022-01-24T12:00:00+00:00)
* insert HeldAs(ashworth-margaret-2022-discharge, Discharge summary)
* content.attachment.size = 73
* content.attachment.hash = "tLLQ1YbkPmjW4cTVLm4p1ManmPo="
* insert WrittenBy(nyberg, vale-trust, 394802001, General medicine)
* context.encounter = Reference(cc-encounter-ashworth-margaret-2022-ward)
* context.period.start = "2022-01-17"
* context.period.end = "2022-01-24"

// Admitted with pneumonia on 17 January 2022, sent home on 24 January 2022.
Instance: cc-binary-ashworth-margaret-2022-discharge
InstanceOf: Binary
* insert PlainText(QWRtaXR0ZWQgd2l0aCBwbmV1bW9uaWEgb24gMTcgSmFudWFyeSAyMDIyLCBzZW50IGhvbWUgb24gMjQgSmFudWFyeSAyMDIyLg==)

Instance: cc-documentreference-ashworth-margaret-2025-referral
InstanceOf: DocumentReference
* insert DocumentOf(ashworth-margaret, D-0104, 721927009, Referral note, 2025-12-15T10:00:00+00:00)
* insert HeldAs(ashworth-margaret-2025-referral, Referral to community nursing)
* insert WrittenBy(adeyemi, fernhollow, 408443003, General medical practice)
* context.period.start = "2025-12-15"
* context.related.ref = Reference(cc-referralrequest-ashworth-margaret-nursing)

// Please visit at home. Diabetes and arthritis, walks with a stick.
Instance: cc-binary-ashworth-margaret-2025-referral
InstanceOf: Binary
* insert PlainText(UGxlYXNlIHZpc2l0IGF0IGhvbWUuIERpYWJldGVzIGFuZCBhcnRocml0aXMsIHdhbGtzIHdpdGggYSBzdGljay4=)

// A review a year, so that answers come in pages and dates tell them apart. That of 2022 was amended, the last is not finished.

Instance: cc-questionnaireresponse-ashworth-margaret-2019
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, completed, 2019-03-04T18:00:00+00:00)
* insert AboutYou(fair, Fair, 79.5, false)

Instance: cc-questionnaireresponse-ashworth-margaret-2020
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, completed, 2020-03-05T18:00:00+00:00)
* insert AboutYou(fair, Fair, 79.0, false)

Instance: cc-questionnaireresponse-ashworth-margaret-2021
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, completed, 2021-03-06T18:00:00+00:00)
* insert AboutYou(good, Good, 78.1, false)

Instance: cc-questionnaireresponse-ashworth-margaret-2022
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, amended, 2022-03-07T18:00:00+00:00)
* insert AboutYou(poor, Poor, 77.4, false)
* insert Symptom(1, Cough, 2022-01-13)
* insert Symptom(2, Fever, 2022-01-14)
* insert Comment(3, The second symptom was added by phone.)

Instance: cc-questionnaireresponse-ashworth-margaret-2023
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, completed, 2023-03-01T18:00:00+00:00)
* insert AboutYou(fair, Fair, 77.0, false)

Instance: cc-questionnaireresponse-ashworth-margaret-2024
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, completed, 2024-03-02T18:00:00+00:00)
* insert AboutYou(good, Good, 76.2, false)
* insert Comment(1, Better than last year.)

Instance: cc-questionnaireresponse-ashworth-margaret-2025
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, completed, 2025-03-03T18:00:00+00:00)
* insert AboutYou(good, Good, 75.8, false)

Instance: cc-questionnaireresponse-ashworth-margaret-2026
InstanceOf: QuestionnaireResponse
* insert Answers(health-review, ashworth-margaret, in-progress, 2026-03-04T18:00:00+00:00)
* insert AboutYou(good, Good, 74.9, false)

Instance: cc-provenance-ashworth-margaret-discharge
InstanceOf: Provenance
* insert Wrote(nyberg, vale-trust, cc-documentreference-ashworth-margaret-2022-discharge, 2022-01-24T12:00:00+00:00)
* activity = http://hl7.org/fhir/v3/DataOperation#CREATE "create"

Instance: cc-provenance-ashworth-margaret-letter
InstanceOf: Provenance
* insert Wrote(nyberg, vale-trust, cc-documentreference-ashworth-margaret-2019-letter-2, 2019-12-05T09:30:00+00:00)
* activity = http://hl7.org/fhir/v3/DataOperation#UPDATE "revise"
* entity.role = #revision
* entity.whatReference = Reference(cc-documentreference-ashworth-margaret-2019-letter)

Instance: cc-provenance-ashworth-margaret-allergy
InstanceOf: Provenance
* insert Wrote(adeyemi, fernhollow, cc-allergyintolerance-ashworth-margaret-penicillin, 1998-10-05T10:00:00+01:00)
