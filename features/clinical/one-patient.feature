Feature: The records of one patient
  A search for one patient's records finds all of them and nothing of anybody else. A server that forgets
  to look at the patient shows the allergies of everybody, and somebody is treated for another's illness.

  A target needs at least two patients with records, so that a mix-up can show.

  Scenario Outline: The <records> of one patient are found
    Given a <record> that the target holds
    When <records> are searched by patient
    Then the status is 200
    And the answer is a list of matches
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-CLI-010
    Examples:
      | record                | records                 |
      | condition             | conditions              |
      | allergy               | allergies               |
      | medication request    | medication requests     |
      | medication statement  | medication statements   |
      | observation           | observations            |
      | diagnostic report     | diagnostic reports      |
      | procedure             | procedures              |
      | immunization          | immunizations           |
      | family member history | family member histories |
      | flag                  | flags                   |

    @CC-CLI-011
    Examples:
      | record    | records    |
      | encounter | encounters |

  @CC-CLI-012
  Scenario Outline: The <records> of another patient do not show the <record>
    Given a <record> that the target holds
    When <records> are searched by another patient
    Then the status is 200
    And the record is not found

    Examples:
      | record               | records               |
      | allergy              | allergies             |
      | medication statement | medication statements |
      | observation          | observations          |

  @CC-CLI-017
  Scenario Outline: A condition is not shown for <details>
    Given a condition that the target holds
    When conditions are searched by <details>
    Then the search is refused or does not show the record

    Examples:
      | details                                                |
      | an organization that has the patient's id              |
      | a patient of another server who has the patient's id   |
      | the last part of the patient's id                      |

  @CC-CLI-013
  Scenario Outline: A patient whom nobody knows has no <records>
    When <records> are searched by a patient whom nobody knows
    Then the status is 200
    And nothing is found

    Examples:
      | records               |
      | conditions            |
      | allergies             |
      | medication statements |
      | observations          |

  @CC-CLI-014
  Scenario Outline: The <records> of one patient are found by NHS number
    Given a <record> that the target holds
    When <records> are searched by the patient's NHS number
    Then the status is 200
    And the record is found exactly once
    And every match belongs to that patient

    Examples:
      | record               | records               |
      | condition            | conditions            |
      | allergy              | allergies             |
      | medication statement | medication statements |
      | observation          | observations          |

  @CC-CLI-015
  Scenario Outline: The <records> of all patients cannot be listed by <detail>
    Given a <record> that the target holds
    When <records> are searched by <detail>
    Then the status is 400 or 403 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | record      | records      | detail          |
      | condition   | conditions   | category        |
      | allergy     | allergies    | clinical status |
      | observation | observations | code            |

  @CC-CLI-016
  Scenario: A long list of records comes in pages without gaps or repeats
    Given an observation that the target holds
    When observations are searched by patient, in pages of 2
    Then the status is 200
    And no page is longer than 2
    And the answer shows each record once, and as many as it says
    And every match belongs to that patient
