import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

describe('a field', () => {
	it('ties its label, hint and error to the control', () => {
		const markup = renderToStaticMarkup(
			<TextField id="city" name="city" label="City" hint="Where?" errors={['Write the city.']} />,
		)
		expect(markup).toContain('for="city"')
		expect(markup).toContain('aria-describedby="city-hint city-error"')
		expect(markup).toContain('aria-invalid="true"')
		expect(markup).toContain('id="city-error"')
	})

	it('says nothing of errors while there are none', () => {
		const markup = renderToStaticMarkup(<TextField id="city" name="city" label="City" />)
		expect(markup).not.toContain('aria-invalid')
		expect(markup).not.toContain('aria-describedby')
	})

	it('of several choices says as one group that it is wrong', () => {
		const choices = [{ value: 'a', label: 'A' }]
		const markup = renderToStaticMarkup(
			<RadioField id="x" name="x" legend="X" choices={choices} errors={['Choose one.']} />,
		)
		expect(markup).toMatch(/<fieldset aria-describedby="x-error" data-faulty="true"/)
	})

	it('keeps the choice that was made', () => {
		const choices = [
			{ value: 'a', label: 'A' },
			{ value: 'b', label: 'B' },
		]
		const markup = renderToStaticMarkup(
			<SelectField id="x" name="x" label="X" choices={choices} defaultValue="b" />,
		)
		expect(markup).toContain('<option value="b" selected="">B</option>')
	})
})
