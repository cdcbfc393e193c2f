Feature: The clinical record
  Whoever treats a patient reads what others have found, prescribed and done. A record that is there must
  be shown whole, as the agreed profile says, and what it refers to must be there, too. The record of one
  patient never shows anything of another.

  A target needs patients with records of each kind; name those with the fullest records first in its file.

  @CC-CLI-001
  Scenario Outline: The <record> can be read
    Given a <record> that the target holds
    When the <record> is read
    Then the status is 200
    And the answer is the <record> that was asked for

    Examples:
      | record                |
      | condition             |
      | allergy               |
      | medication            |
      | medication request    |
      | medication statement  |
      | observation           |
      | diagnostic report     |
      | procedure             |
      | immunization          |
      | encounter             |
      | family member history |
      | flag                  |

  @CC-CLI-002
  Scenario Outline: The <record> conforms to its CareConnect profile and says so
    Given a <record> that the target holds
    When the <record> is read
    Then every resource in the answer is valid
    And every resource in the answer names its CareConnect profile

    Examples:
      | record                |
      | condition             |
      | allergy               |
      | medication            |
      | medication request    |
      | medication statement  |
      | observation           |
      | diagnostic report     |
      | procedure             |
      | immunization          |
      | encounter             |
      | family member history |
      | flag                  |

  @CC-CLI-003
  Scenario Outline: What the <record> refers to is there
    Given a <record> that the target holds
    When the <record> is read
    Then every reference in the answer leads to a record

    Examples:
      | record                |
      | condition             |
      | allergy               |
      | medication request    |
      | medication statement  |
      | observation           |
      | diagnostic report     |
      | procedure             |
      | immunization          |
      | encounter             |
      | family member history |
      | flag                  |

  @CC-CLI-004
  Scenario Outline: <A record> that is not there is said to be not there
    When a <record> is read that the target does not hold
    Then the status is 404
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | record               | A record               |
      | condition            | A condition            |
      | allergy              | An allergy             |
      | medication statement | A medication statement |
      | observation          | An observation         |
