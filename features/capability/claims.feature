Feature: The server does what it says, and says what it does
  A claim that does not hold breaks the systems that rely on it. Something that works and is not
  claimed stays unused, or is used by guesswork. Here each claim is tried.

  @CC-CAP-010
  Scenario Outline: Every way of reading <a record> that is claimed works
    Given <a record> that the target holds
    When each way of reading <a record> that the statement claims is tried
    Then everything that was tried worked

    Examples:
      | a record                |
      | a patient               |
      | an organization         |
      | a practitioner          |
      | a practitioner role     |
      | a location              |
      | a condition             |
      | an allergy              |
      | a medication            |
      | a medication request    |
      | a medication statement  |
      | an observation          |
      | a diagnostic report     |
      | a procedure             |
      | an immunization         |
      | an encounter            |
      | a family member history |
      | a flag                  |

  @CC-CAP-011
  Scenario Outline: Every search parameter of <record> records that is claimed works
    Given a <record> that the target holds
    When each search parameter of a <record> that the statement claims is tried
    Then everything that was tried worked

    Examples:
      | record                |
      | patient               |
      | organization          |
      | practitioner          |
      | practitioner role     |
      | location              |
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

  @CC-CAP-012 @writes
  Scenario: Every way of writing a patient that is claimed works
    When each way of writing a patient that the statement claims is tried
    Then everything that was tried worked

  @CC-CAP-013
  Scenario Outline: Every way of reading <a record> that works is claimed
    Given <a record> that the target holds
    When each way of reading <a record> is tried, claimed or not
    Then the statement claims everything that worked

    Examples:
      | a record        |
      | a patient       |
      | an organization |
      | a practitioner  |
      | a condition     |
      | an observation  |

  @CC-CAP-013 @writes
  Scenario: Every way of writing a patient that works is claimed
    When each way of writing a patient is tried, claimed or not
    Then the statement claims everything that worked

  @CC-CAP-013
  Scenario Outline: Every search parameter of <record> records that works is claimed
    Given a <record> that the target holds
    When each search parameter of a <record> is tried, claimed or not
    Then the statement claims everything that worked

    Examples:
      | record            |
      | patient           |
      | organization      |
      | practitioner      |
      | practitioner role |
      | condition         |
      | observation       |

  @CC-CAP-014
  Scenario: Every mandatory search parameter of patients is claimed
    When the capability statement is read without a token
    Then the statement claims every mandatory search parameter of patients
