Feature: Inviting patients to their record
  Mass registration sends a letter with a code to each patient who may join. Who has died, is a
  child, is registered already, is unknown or has no date of birth must get none. A target that
  claims `registration.invitation-tokens` names patients under `data.patients` as `eligible`,
  `also-eligible`, `registered`, `deceased`, `ageless` (without a date of birth) and `child` (under
  16). Invitations that a run makes stay until they expire.

  @CC-REG-020 @option:invitation-tokens @writes
  Scenario: Each patient who may join is invited
    When an invitation for two patients who are not registered is asked for
    Then the status is 200
    And the answer is a Parameters
    And the invitation is made once for each who was asked for, and for nobody else
    And the invitation has a token, a code and a time ahead until which it holds

  @CC-REG-021 @option:invitation-tokens @writes
  Scenario: No two invitations share a token
    When an invitation for two patients who are not registered is asked for
    Then the invitation has a token that no other has

  @CC-REG-022 @option:invitation-tokens @writes
  Scenario Outline: <whom> is not invited
    When an invitation for <whom> is asked for
    Then the status is 200
    And the invitation is left out

    Examples:
      | whom                            |
      | a patient who has died          |
      | a registered patient            |
      | a patient without a date of birth |
      | a patient under 16              |
      | an NHS number that nobody has   |

  @CC-REG-020 @CC-REG-022 @option:invitation-tokens @writes
  Scenario: Of several patients those are invited who may be
    When an invitation for a patient who is not registered and one who has died is asked for
    Then the status is 200
    And the invitation is made for who may be invited, and for nobody else

  @CC-REG-023 @option:invitation-tokens @writes
  Scenario: Who is asked for twice is invited once
    When an invitation for a patient who is not registered, twice is asked for
    Then the status is 200
    And the invitation is made once for each who was asked for, and for nobody else

  @CC-REG-024 @option:invitation-tokens @writes
  Scenario: One identifier of an unsupported system refuses all invitations
    When an invitation for two patients, one of an unsupported system is asked for
    Then the status is 400 or 422
    And the answer is an OperationOutcome that tells of an error

  @CC-REG-025 @option:invitation-tokens @writes
  Scenario: Invitations for 500 patients can be asked for at once
    When an invitation for 500 patients is asked for
    Then the status is 200
    And the invitation is left out

  @CC-REG-025 @option:invitation-tokens @writes
  Scenario Outline: Invitations for <too many or too few> cannot be asked for
    When an invitation for <too many or too few> is asked for
    Then the status is 400 or 413 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | too many or too few |
      | 501 patients        |
      | nobody              |
