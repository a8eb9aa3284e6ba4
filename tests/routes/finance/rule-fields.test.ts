import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultOf } from '#app/domain/shares/rule-faults.ts'
import { fieldsOfTerms, readRuleFields } from '#app/routes/finance/rule-fields.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { someRule } from '#tests/support/some-rules.ts'

it('say in a form what the rule says, and read it again', () => {
	fc.assert(
		fc.property(someRule, (terms) => {
			expect(readRuleFields(fieldsOfTerms(terms))).toEqual({ terms })
		}),
		propertyParameters(),
	)
})

it('read whatever is typed as terms that make sense, or say which field does not', () => {
	const names = Object.keys(fieldsOfTerms(fc.sample(someRule, 1)[0] as never))
	const typed = fc.oneof(fc.string(), fc.constantFrom('1', '50', '12,5', '9.000', 'rest', 'none'))
	const forged = fc.tuple(someRule, fc.dictionary(fc.constantFrom(...names), typed))
	fc.assert(
		fc.property(forged, ([terms, change]) => {
			const read = readRuleFields({ ...fieldsOfTerms(terms), ...change })
			if ('terms' in read) expect(faultOf(read.terms)).toBeNull()
			else expect(Object.keys(read.faults).length).toBeGreaterThan(0)
		}),
		propertyParameters(),
	)
})
