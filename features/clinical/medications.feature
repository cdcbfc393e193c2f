Feature: Medications
  What was prescribed (requests), what the patient takes (statements), and what those medicines are
  (medications). A target needs a request and a statement that refer to a medication which can be read.

  @CC-MED-001
  Scenario Outline: A medication is found by <detail>
    Given a medication that the target holds
    When medications are searched by <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for

    Examples:
      | detail |
      | code   |

  @CC-MED-001
  Scenario Outline: A medication is not found by <detail>
    Given a medication that the target holds
    When medications are searched by <detail>
    Then the status is 200
    And the record is not found

    Examples:
      | detail       |
      | another code |

  Scenario Outline: A medication request is found by patient and <detail>
    Given a medication request that the target holds
    When medication requests are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-MED-010
    Examples:
      | detail     |
      | medication |

    @CC-MED-011
    Examples:
      | detail |
      | status |

    @CC-MED-012
    Examples:
      | detail                              |
      | day of prescribing from that day on |

  Scenario Outline: A medication request is not found by patient and <detail>
    Given a medication request that the target holds
    When medication requests are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    @CC-MED-010
    Examples:
      | detail             |
      | another medication |

    @CC-MED-011
    Examples:
      | detail         |
      | another status |

    @CC-MED-012
    Examples:
      | detail                             |
      | day of prescribing before that day |

  @CC-MED-020
  Scenario Outline: A medication statement is found by patient and <detail>
    Given a medication statement that the target holds
    When medication statements are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    Examples:
      | detail                          |
      | status                          |
      | effective date from that day on |

  @CC-MED-020
  Scenario Outline: A medication statement is not found by patient and <detail>
    Given a medication statement that the target holds
    When medication statements are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    Examples:
      | detail                         |
      | another status                 |
      | effective date before that day |
