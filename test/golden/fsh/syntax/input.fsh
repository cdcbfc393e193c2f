Profile: GoldenSyntax
Parent: Patient
* name 1..
* gender from
* active=true
