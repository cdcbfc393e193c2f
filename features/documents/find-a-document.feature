Feature: Finding documents
  Letters, discharge summaries and plans tell what codes cannot. Whoever treats a patient must find all of
  that patient's documents and nobody else's: a letter that is not found is a treatment that is not known of.

  A target needs a patient with documents that have a type, a setting, a date of making and a period of care,
  and a second patient.

  Scenario Outline: Documents are found by <details>
    Given a document that the target holds
    When documents are searched by <details>
    Then the status is 200
    And the answer is a list of matches
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-DOC-001
    Examples:
      | details |
      | patient |

    @CC-DOC-002
    Examples:
      | details                    |
      | patient and type           |
      | patient and setting        |
      | patient and creation date  |
      | patient and period of care |

    @CC-DOC-003
    Examples:
      | details                             |
      | patient and type and period of care |

  Scenario Outline: A document is not found by <details>
    Given a document that the target holds
    When documents are searched by <details>
    Then the status is 200
    And the record is not found

    @CC-DOC-001
    Examples:
      | details         |
      | another patient |

    @CC-DOC-002
    Examples:
      | details                            |
      | patient and another type           |
      | patient and another setting        |
      | patient and another creation date  |
      | patient and another period of care |

    @CC-DOC-003
    Examples:
      | details                                     |
      | patient and another type and period of care |

  @CC-DOC-004
  Scenario: A document can be read
    Given a document that the target holds
    When the document is read
    Then the status is 200
    And the answer is the document that was asked for

  @CC-DOC-005
  Scenario: A document conforms to its CareConnect profile and says so
    Given a document that the target holds
    When the document is read
    Then every resource in the answer is valid
    And every resource in the answer names its CareConnect profile

  @CC-DOC-006
  Scenario: What a document refers to is there
    Given a document that the target holds
    When the document is read
    Then every reference in the answer leads to a record
