Feature: Sending a questionnaire
  Before a clinic patients are asked how they are. Who was not asked does not answer, and nobody notices; who
  asks for somebody unknown must be told.

  A target that claims questionnaires.request holds a questionnaire, names a patient who may be asked as
  data.patients.registered and in whose name as the first of data.organizations, both with their ids. That
  patient really gets the questionnaire, once or twice a run, without an e-mail. That 500 patients can be asked
  at once is not tried, since they would be asked.

  @CC-QUE-020 @option:request @writes
  Scenario: A questionnaire is sent to a patient
    Given a questionnaire that the target holds
    When the questionnaire is sent to a registered patient
    Then the status is 200 or 201 or 202 or 204
    And the answer tells of no error

  @CC-QUE-021 @option:request @writes
  Scenario: A questionnaire is not sent to a patient whom nobody knows
    Given a questionnaire that the target holds
    When the questionnaire is sent to a patient whom nobody knows
    Then the status is 400 or 404 or 422
    And the answer is an OperationOutcome that tells of an error

  @CC-QUE-022 @option:request @writes
  Scenario: A questionnaire that nobody has is not sent
    When a questionnaire that nobody has is sent to a registered patient
    Then the status is 404 or 410
    And the answer is an OperationOutcome that tells of an error

  @CC-QUE-023 @option:request @writes
  Scenario Outline: A questionnaire is not sent to <too many or too few>
    Given a questionnaire that the target holds
    When the questionnaire is sent to <too many or too few>
    Then the status is 400 or 413 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | too many or too few                 |
      | a registered patient 501 times over |
      | nobody                              |

  @CC-QUE-024 @option:request @writes
  Scenario Outline: A questionnaire is not sent to <somebody>
    Given a questionnaire that the target holds
    When the questionnaire is sent to <somebody>
    Then the status is 400 or 404 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | somebody                                                               |
      | a registered patient in the name of nobody                             |
      | a registered patient in the name of an organization that nobody knows |
