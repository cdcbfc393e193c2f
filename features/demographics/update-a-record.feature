@writes
Feature: Changing a record
  Names, addresses and doctors change. A change must be seen at once, must touch nothing else, must
  not overwrite somebody else's change, and must leave the earlier record to be looked up.

  @CC-PAT-040 @option:update
  Scenario: A changed family name is seen at once
    Given a new patient that the target has taken in
    When the patient's family name is changed
    Then the status is 200
    And the patient read again is as it was sent

  @CC-PAT-041 @option:update
  Scenario: A change makes a new version
    Given a new patient that the target has taken in
    When the patient's family name is changed
    Then the answer names a version other than the first

  @CC-PAT-042 @option:history
  Scenario: The record before a change can still be read
    Given a new patient that the target has taken in
    When the patient's family name is changed
    And the patient's first version is read
    Then the status is 200
    And the answer is the patient as it was before the change

  @CC-PAT-043 @option:update
  Scenario: A change made on an outdated record is refused
    Given a new patient that the target has taken in
    When the patient's family name is changed from a version that is outdated
    Then the status is 409 or 412
    And the answer is an OperationOutcome that tells of an error

  @CC-PAT-044 @option:update
  Scenario: A change that names another record than its address is refused
    Given a new patient that the target has taken in
    When the patient's family name is changed in a body with another id
    Then the status is 400
    And the answer is an OperationOutcome that tells of an error

  @CC-PAT-046 @option:update
  Scenario: A change of a record that is not there creates none
    Given a new patient
    When the new patient is sent as a change of a record that is not there
    Then the status is 400 or 404 or 405
    And the target holds no patient with that NHS number

  @CC-PAT-045 @option:update
  Scenario: A patient is found under the new name only
    Given a new patient that the target has taken in
    When the patient's family name is changed
    Then the patient is found by the new family name and not by the old one

  @CC-PAT-047 @option:delete
  Scenario: A record that was deleted is said to be gone
    Given a new patient that the target has taken in
    And the patient has been found by a search
    When the patient is deleted
    And the patient is read
    Then the status is 404 or 410
    And the answer is an OperationOutcome that tells of an error
    And the target holds no patient with that NHS number
