Feature: Fetching the file of a document
  A DocumentReference says where the file is; the file is a Binary. It comes as it is, ready to be shown, or
  wrapped in FHIR for who asks for FHIR. A file that is cut short, or shown as something that it is not,
  leaves out the last line of a letter or cannot be opened.

  A target needs a document whose attachment has the url of a Binary on the target and a contentType, and of
  which size and hash are known.

  @CC-DOC-010
  Scenario: A file comes as it is
    Given a document that the target holds
    When the file of the document is fetched as it is
    Then the status is 200
    And the answer is the file itself, under its own media type

  Scenario Outline: A file comes as a Binary for who fetches it <manner>
    Given a document that the target holds
    When the file of the document is fetched <manner>
    Then the status is 200
    And the answer is a Binary
    And the answer is written in <format>

    @CC-DOC-011
    Examples:
      | manner       | format |
      | as FHIR JSON | JSON   |

    @CC-DOC-015
    Examples:
      | manner      | format |
      | as FHIR XML | XML    |

  @CC-DOC-012
  Scenario: The parameter _format goes before the header Accept
    Given a document that the target holds
    When the file of the document is fetched with _format=json against the header Accept
    Then the status is 200
    And the answer is a Binary
    And the answer is written in JSON

  @CC-DOC-013
  Scenario: The file is the same in either form
    Given a document that the target holds
    When the file of the document is fetched both as it is and as FHIR
    Then the status is 200
    And both answers hold the same file

  @CC-DOC-014
  Scenario: The file is what the document says of it
    Given a document that the target holds
    When the file of the document is fetched as FHIR JSON
    Then the status is 200
    And the answer is a file of the size and the hash that the document names
