@writes
Feature: Changing and deleting what was written
  A change must be seen at once, touch nothing else and overwrite nobody else's change. What was deleted must
  not be acted on any more, and what was there before must still be known.

  A target needs nothing beforehand: each scenario creates a patient and a record of that patient.

  @CC-TWO-020 @option:update
  Scenario Outline: A change of <record> is seen at once and touches nothing else
    Given a new <record> that the target has taken in
    When the <record> is changed
    Then the status is 200
    And the <record> read again is as it was sent
    And the <record> is found by its patient within 10 seconds

    Examples:
      | record      |
      | allergy     |
      | appointment |
      | condition   |
      | observation |

  @CC-TWO-021 @option:update
  Scenario: A change of an observation makes a new version
    Given a new observation that the target has taken in
    When the observation is changed
    Then the answer names a version other than the first

  @CC-TWO-022 @option:update
  Scenario: A change that was made on an outdated observation is refused
    Given a new observation that the target has taken in
    When the observation is changed from a version that is outdated
    Then the status is 409 or 412
    And the answer is an OperationOutcome that tells of an error

  @CC-TWO-023 @option:history
  Scenario: A condition before its change can still be read
    Given a new condition that the target has taken in
    When the condition is changed
    And the condition's first version is read
    Then the status is 200
    And the answer is the condition as it was before the change

  @CC-TWO-024 @option:history
  Scenario: The history of a condition has each version, the newest first
    Given a new condition that the target has taken in
    When the condition is changed
    And the history of the condition is read
    Then the status is 200
    And the answer is a history of the creation and a change

  @CC-TWO-030 @option:delete
  Scenario Outline: A deleted <record> is not found any more
    Given a new <record> that the target has taken in
    And the <record> has been found by a search
    When the <record> is deleted
    Then the <record> is not found by its patient after 10 seconds

    Examples:
      | record      |
      | allergy     |
      | observation |

  @CC-TWO-031 @option:delete
  Scenario: A deleted observation cannot be read
    Given a new observation that the target has taken in
    When the observation is deleted
    And the observation is read
    Then the status is 404 or 410
    And the answer is an OperationOutcome that tells of an error

  @CC-TWO-032 @option:history
  Scenario: A deleted observation is said to be gone
    Given a new observation that the target has taken in
    When the observation is deleted
    And the observation is read
    Then the status is 410

  @CC-TWO-033 @option:history
  Scenario: The history of an observation shows that it was deleted
    Given a new observation that the target has taken in
    When the observation is deleted
    And the history of the observation is read
    Then the status is 200
    And the answer is a history that ends in the deletion
