@writes
Feature: Creating a record
  A patient who is new to the target is registered once, with every detail as it was sent. A second
  record of the same person, a mistyped NHS number or a detail lost on the way can cause harm.

  @CC-PAT-020
  Scenario: A new patient is taken in
    Given a new patient
    When the new patient is sent
    Then the status is 201
    And the answer says where the new record is
    And the answer names its version in the ETag header

  @CC-PAT-021
  Scenario: A new patient is read back as sent
    Given a new patient
    When the new patient is sent
    Then the patient read again is as it was sent
    And the target holds exactly one patient with that NHS number

  @CC-PAT-022 @option:conditional-create
  Scenario: A patient who is already there is not created again
    Given a new patient that the target has taken in
    When the patient is sent only if the NHS number is not there yet
    Then the status is 200
    And the target holds exactly one patient with that NHS number

  @CC-PAT-022 @option:conditional-create
  Scenario: A patient who is not there yet is created
    Given a new patient
    When the patient is sent only if the NHS number is not there yet
    Then the status is 201
    And the target holds exactly one patient with that NHS number

  @CC-PAT-023
  Scenario: An NHS number never gets a second record
    Given a new patient that the target has taken in
    When the same patient is sent again
    Then the answer refuses the patient or names the record that was there
    And the target holds exactly one patient with that NHS number

  @CC-PAT-024
  Scenario Outline: A patient whose NHS number <mistake> is refused
    Given a new patient whose NHS number <mistake>
    When the new patient is sent
    Then the status is 400 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | mistake                   |
      | has a wrong check digit   |
      | can have no check digit   |
      | has only nine digits      |
      | has a letter in it        |

  @CC-PAT-025
  Scenario: A patient whose NHS number ends in 0 is taken in
    Given a new patient whose NHS number ends in 0
    When the new patient is sent
    Then the status is 201
    And the patient read again has the NHS number as sent

  @CC-PAT-026
  Scenario Outline: The NHS number's status <status> is kept
    Given a new patient whose NHS number status is <status>
    When the new patient is sent
    Then the patient read again has the NHS number as sent

    Examples:
      | status |
      | 01     |
      | 02     |
      | 08     |

  @CC-PAT-027
  Scenario Outline: A patient who <death> is recorded so
    Given a new patient who <death>
    When the new patient is sent
    Then the patient read again has the death as sent

    Examples:
      | death                |
      | has died             |
      | died on a known date |

  @CC-PAT-028
  Scenario Outline: The name <name> is kept letter by letter
    Given a new patient with the family name <name>
    When the new patient is sent
    Then the patient read again has the name as sent

    Examples:
      | name     |
      | O'Neill  |
      | Siân     |
      | Nguyễn   |
      | Zoë-Łuka |

  @CC-PAT-029
  Scenario: Every address is kept line by line
    Given a new patient with two addresses
    When the new patient is sent
    Then the patient read again has the addresses as sent

  @CC-PAT-030
  Scenario Outline: A patient <mistake> is refused
    Given a new patient <mistake>
    When the new patient is sent
    Then the status is 400 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | mistake                               |
      | with a gender that does not exist     |
      | with a birth date that does not exist |

  @CC-PAT-031
  Scenario Outline: The refusal of a patient <mistake> says where the mistake is
    Given a new patient <mistake>
    When the new patient is sent
    Then the answer points to the element <element>

    Examples:
      | mistake                               | element   |
      | with a gender that does not exist     | gender    |
      | with a birth date that does not exist | birthDate |
