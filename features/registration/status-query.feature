Feature: Asking who is registered
  Before letters or messages go out to many patients, a trust asks which of them are known to the
  patient-held record, are alive and are registered. A wrong answer writes to the dead or tells a
  stranger a date of birth. A target that claims `registration.status-query` names patients under
  `data.patients` as `registered`, `eligible`, `deceased` and `closed` (to this client).

  @CC-REG-001 @option:status-query
  Scenario: Each patient is answered for once
    When the status of three patients, one of whom nobody knows is asked for
    Then the status is 200
    And the answer is a Parameters
    And the status is told once for each who was asked for, and for nobody else
    And the status is each patient's own

  @CC-REG-002 @option:status-query
  Scenario: Somebody registered is told to be
    When the status of a registered patient is asked for
    Then the status is 200
    And the status is that of somebody registered and alive
    And the status has the date of birth on record

  @CC-REG-002 @option:status-query
  Scenario: Somebody who is not registered is told so
    When the status of a patient who is not registered is asked for
    Then the status is that of somebody not registered
    And the status has the date of birth on record

  @CC-REG-003 @option:status-query
  Scenario: Somebody who has died is told to have
    When the status of a patient who has died is asked for
    Then the status is that of somebody who has died

  @CC-REG-004 @option:status-query
  Scenario: Of somebody unknown nothing is told
    When the status of an NHS number that nobody has is asked for
    Then the status is 200
    And the status is "Not found" and tells nothing else

  @CC-REG-005 @option:status-query
  Scenario: The date of birth of somebody closed to the caller is not told
    When the status of a patient closed to the caller is asked for
    Then the status is 200
    And the status is "No access" and keeps the date of birth to itself

  @CC-REG-006 @option:status-query
  Scenario: Who is asked for twice is answered for once
    When the status of a registered patient twice is asked for
    Then the status is 200
    And the status is told once for each who was asked for, and for nobody else
    And the status is that of somebody registered and alive

  @CC-REG-007 @option:status-query
  Scenario: One identifier of an unsupported system refuses the whole request
    When the status of a registered patient and one of an unsupported system is asked for
    Then the status is 400 or 422
    And the answer is an OperationOutcome that tells of an error

  @CC-REG-008 @option:status-query
  Scenario: 5000 patients can be asked for at once
    When the status of 5000 patients is asked for
    Then the status is 200
    And the status is told once for each who was asked for, and for nobody else

  @CC-REG-008 @option:status-query
  Scenario Outline: The status of <too many or too few> cannot be asked for
    When the status of <too many or too few> is asked for
    Then the status is 400 or 413 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | too many or too few |
      | 5001 patients       |
      | nobody              |
