Feature: Speaking the same language
  Two systems must agree on how a record is written and asked for, before they can agree on what it
  says. What cannot be understood or given must be refused, with the reason, and never guessed.

  @CC-HTTP-001
  Scenario: A record can be asked for in XML by the address alone
    Given a patient that the target holds
    When the patient is read with _format=xml
    Then the status is 200
    And the answer is written in XML

  @CC-HTTP-002
  Scenario Outline: A record can be asked for as <older name>
    Given a patient that the target holds
    When the patient is read as <older name>
    Then the status is 200
    And the answer is written in <format>

    Examples:
      | older name            | format |
      | application/json+fhir | JSON   |
      | application/xml+fhir  | XML    |

  @CC-HTTP-003
  Scenario: A format that the server does not speak is refused
    Given a patient that the target holds
    When the patient is read as text/csv
    Then the status is 406

  @CC-HTTP-004
  Scenario: The headers of a record can be had alone
    Given a patient that the target holds
    When the patient is read by HEAD
    Then the status is 200
    And the answer has headers and no body

  @CC-HTTP-005 @writes
  Scenario: A record in a format that the server does not speak is refused
    Given a new patient
    When the new patient is sent as text/plain
    Then the status is 415
    And the target holds no patient with that NHS number

  @CC-HTTP-006 @writes
  Scenario: A record that is cut off is refused
    Given a new patient
    When the new patient is sent cut off in the middle
    Then the status is 400
    And the answer is an OperationOutcome that tells of an error

  @CC-HTTP-007
  Scenario: A search can be sent by POST, so that the NHS number is in no address
    Given a patient that the target holds
    When patients are searched by NHS number, by POST
    Then the status is 200
    And the record is found exactly once

  @CC-HTTP-008
  Scenario: A parameter that the server does not know is passed over, and the answer says so
    Given a patient that the target holds
    When patients are searched by NHS number, with a parameter that nobody knows
    Then the status is 200
    And the record is found exactly once
    And the answer does not claim to have used the parameter

  @CC-HTTP-009
  Scenario: A parameter that the server does not know is refused to who asks strictly
    Given a patient that the target holds
    When patients are searched by NHS number, strictly with a parameter that nobody knows
    Then the status is 400
    And the answer is an OperationOutcome that tells of an error

  @CC-HTTP-010 @writes
  Scenario: A record can be sent in XML
    Given a new patient
    When the new patient is sent in XML
    Then the status is 201
    And the patient read again is as it was sent
