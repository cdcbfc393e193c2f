Feature: Patient banner
  A banner is what a clinician looks at to be sure whose record is open, and what must not be overlooked.
  All of it can be had from the server, and what is said in two places agrees.

  A target needs a patient with a GP and an organization in charge. For what is known from outside, the
  target file names a patient who has died as data.patients.deceased, a flag in force as
  data.records.Flag.active and an allergy as data.records.AllergyIntolerance.active.

  @CC-BAN-001
  Scenario Outline: The <part> of a patient can be shown
    Given a patient that the target holds
    When the patient is read
    Then the answer gives the patient's <part>

    Examples:
      | part                                   |
      | name                                   |
      | birth date                             |
      | gender                                 |
      | NHS number and whether it was verified |

    @CC-BAN-002
    Examples:
      | part    |
      | address |
      | GP      |

  @CC-BAN-003
  Scenario: A patient who has died is shown as such
    Given a patient that the target file calls deceased
    When the patient is read
    Then the status is 200
    And the answer says that the patient has died

  @CC-BAN-004
  Scenario: Those who look after the patient can be looked up
    Given a patient that the target holds
    When the patient is read
    Then every reference in the answer leads to a record

  @CC-BAN-005
  Scenario: An organization is in charge of the patient's record
    Given a patient that the target holds
    When the patient is read
    Then the answer names an organization in charge

  @CC-BAN-006
  Scenario: The patient's practice has an ODS code
    Given a patient that the target holds
    When the patient is read
    Then the answer names a practice with an ODS code

  @CC-BAN-007
  Scenario: The patient's practice has one name
    Given a patient that the target holds
    When the patient is read
    Then the answer calls the practice by its name

  @CC-BAN-008
  Scenario Outline: <A record> that is in force is found and shown as such
    Given a <record> that the target file calls active
    When the <record> is read
    Then the status is 200
    And the answer shows the <record> as active
    When <records> are searched by patient
    Then the status is 200
    And the record is found exactly once
    And every match belongs to that patient

    Examples:
      | record  | A record   | records   |
      | flag    | A flag     | flags     |
      | allergy | An allergy | allergies |
