Feature: Warnings and family history
  Flags warn of risks whenever the record is opened; the family's illnesses tell of those to come.

  Scenario Outline: A flag is found by patient and <detail>
    Given a flag that the target holds
    When flags are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-FLG-001
    Examples:
      | detail |
      | status |

    @CC-FLG-002
    Examples:
      | detail                |
      | date from that day on |

  Scenario Outline: A flag is not found by patient and <detail>
    Given a flag that the target holds
    When flags are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    @CC-FLG-001
    Examples:
      | detail         |
      | another status |

    @CC-FLG-002
    Examples:
      | detail               |
      | date before that day |

  Scenario Outline: A family member history is found by patient and <detail>
    Given a family member history that the target holds
    When family member histories are searched by patient and <detail>
    Then the status is 200
    And the record is found exactly once
    And every match has what was asked for
    And every match belongs to that patient

    @CC-FAM-001
    Examples:
      | detail |
      | date   |

    @CC-FAM-002
    Examples:
      | detail              |
      | sex of the relative |

  Scenario Outline: A family member history is not found by patient and <detail>
    Given a family member history that the target holds
    When family member histories are searched by patient and <detail>
    Then the status is 200
    And the record is not found

    @CC-FAM-001
    Examples:
      | detail       |
      | another date |

    @CC-FAM-002
    Examples:
      | detail                      |
      | another sex of the relative |
