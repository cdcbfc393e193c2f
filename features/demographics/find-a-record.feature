Feature: Finding a record
  A patient is found by NHS number, or by details that together point to few people. One detail
  alone, such as a common family name, would show the records of many: it is refused. What is found
  must be what was asked for, all of it, and nothing else.

  @CC-PAT-010
  Scenario: A patient is found by NHS number
    Given a patient that the target holds
    When patients are searched by NHS number
    Then the status is 200
    And the answer is a list of matches
    And the record is found exactly once
    And every match has what was asked for

  @CC-PAT-011
  Scenario: An NHS number that nobody has finds nobody
    When patients are searched by an NHS number that nobody has
    Then the status is 200
    And the answer is a list of matches
    And nothing is found

  @CC-PAT-012
  Scenario: The number of a patient in another numbering system finds nobody
    Given a patient that the target holds
    When patients are searched by the NHS number as a number of another system
    Then the status is 200
    And nothing is found

  @CC-PAT-013
  Scenario Outline: A patient is found by <details>
    Given a patient that the target holds
    When patients are searched by <details>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

    Examples:
      | details                    |
      | name and gender            |
      | name and birth date        |
      | family name and gender     |
      | given name and gender      |
      | family name and birth date |

  @CC-PAT-014
  Scenario Outline: A patient is not found by <details>
    Given a patient that the target holds
    When patients are searched by <details>
    Then the status is 200
    And the record is not found

    Examples:
      | details                                  |
      | family name and another gender           |
      | given name and another gender            |
      | name and another birth date              |
      | NHS number and another birth date        |

  @CC-PAT-015
  Scenario Outline: A search by <detail> alone is refused
    Given a patient that the target holds
    When patients are searched by <detail>
    Then the status is 400 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | detail      |
      | name        |
      | family name |
      | given name  |
      | gender      |
      | birth date  |

  @CC-PAT-015
  Scenario: A birth date that does not exist is refused
    Given a patient that the target holds
    When patients are searched by family name and a birth date that does not exist
    Then the status is 400 or 422
    And the answer is an OperationOutcome that tells of an error

  @CC-PAT-016
  Scenario Outline: A patient is found by <part>
    Given a patient that the target holds
    When patients are searched by <part> and birth date
    Then the status is 200
    And the record is found exactly once

    Examples:
      | part                             |
      | family name in capitals          |
      | the beginning of the family name |

  @CC-PAT-016 @writes
  Scenario: A name with accents is found without them
    Given a new patient with the family name Siân
    When the new patient is sent
    And patients are searched by family name without accents and birth date
    Then the status is 200
    And the record is found exactly once

  @CC-PAT-019
  Scenario: A patient is found by a range of birth dates
    Given a patient that the target holds
    When patients are searched by family name and a birth date in the years since the one before
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

  @CC-PAT-017
  Scenario: A list of matches can be relied on
    Given a patient that the target holds
    When patients are searched by NHS number
    Then the answer is a list that can be relied on
    And every resource in the answer is valid

  @CC-PAT-017 @CC-PAT-018 @writes
  Scenario: A long list comes in pages without gaps or repeats
    Given 5 new patients of one family that the target has taken in
    When the family is searched for and read in pages of 2
    Then the status is 200
    And no page is longer than 2
    And the pages together show each of the family exactly once

  @CC-ORG-001
  Scenario: An organization is found by its ODS code
    Given an organization that the target holds
    When organizations are searched by identifier
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

  @CC-PRA-001
  Scenario: A practitioner is found by identifier
    Given a practitioner that the target holds
    When practitioners are searched by identifier
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

  @CC-ORG-001
  Scenario: An organization is found by name
    Given an organization that the target holds
    When organizations are searched by organization name
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

  @CC-PRA-001
  Scenario: A practitioner is found by post code
    Given a practitioner that the target holds
    When practitioners are searched by post code
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

  Scenario Outline: A practitioner role is found by <detail>
    Given a practitioner role that the target holds
    When practitioner roles are searched by <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

    @CC-ROL-001
    Examples:
      | detail                        |
      | organization                  |
      | practitioner                  |
      | organization and practitioner |

    @CC-ROL-002
    Examples:
      | detail         |
      | own identifier |

  @CC-ROL-001
  Scenario Outline: A practitioner role is not found by <detail>
    Given a practitioner role that the target holds
    When practitioner roles are searched by <detail>
    Then the status is 200
    And the record is not found

    Examples:
      | detail               |
      | another organization |
      | another practitioner |

  @CC-LOC-001
  Scenario Outline: A location is found by <detail>
    Given a location that the target holds
    When locations are searched by <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

    Examples:
      | detail         |
      | own identifier |
      | post code      |
