// How the operations state what they take and give.

RuleSet: OnTypeOnly
* system = false
* type = true
* instance = false

RuleSet: OnInstanceOnly
* system = false
* type = false
* instance = true

RuleSet: Parameter(use, name, min, max, type)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}

RuleSet: ParameterWithParts(use, name, min, max)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = "{max}"

// A part that occurs at most once, of the parameter stated last.
RuleSet: Part(name, min, type)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #{type}
