import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { countriesAbroad, countryName } from '#app/domain/shipping/country.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Language } from '#app/shared/text.ts'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { ABROAD, CheckoutGroup } from './checkout-group.tsx'
import { useCheckoutField } from './use-checkout-field.ts'

interface CountryName {
	readonly name: string
	readonly also: string
}

interface Props {
	answer: FormAnswer | undefined
}

/**
 * An address abroad in the form of English shops. Its fields have names of their own and stay on
 * the page beside those at home: whoever changes his mind has lost nothing, with a script or
 * without.
 */
export function CheckoutAbroad({ answer }: Props) {
	const { checkout: words, abroad } = useCopy().storefront
	const field = useCheckoutField(answer)
	const maybe = { required: false, optionalLabel: words.optional }
	return (
		<CheckoutGroup title={abroad.title} lead={abroad.lead} className={ABROAD}>
			<TextField
				{...field('country')}
				autoComplete="country-name"
				list="country-list"
				maxLength={80}
				className="sm:col-span-2"
			/>
			<Countries />
			<TextField
				{...field('line1')}
				autoComplete="address-line1"
				maxLength={100}
				className="sm:col-span-2"
			/>
			<TextField
				{...field('line2')}
				{...maybe}
				autoComplete="address-line2"
				maxLength={100}
				className="sm:col-span-2"
			/>
			<TextField {...field('town')} autoComplete="address-level2" maxLength={80} />
			<TextField {...field('region')} {...maybe} autoComplete="address-level1" maxLength={80} />
			<TextField
				{...field('postcode')}
				required={false}
				autoComplete="postal-code"
				autoCapitalize="characters"
				maxLength={12}
			/>
			<p className="text-muted text-small sm:col-span-2">{abroad.customs}</p>
		</CheckoutGroup>
	)
}

/** By name and in order. Kept: naming and sorting them was a twelfth of what the page cost. */
const COUNTRIES: Readonly<Record<Language, readonly CountryName[]>> = {
	id: namesIn('id'),
	en: namesIn('en'),
}

/** Every country by its name in the page's language; the other one can be searched for as well. */
function Countries() {
	const language = useLanguage()
	return (
		<datalist id="country-list">
			{COUNTRIES[language].map(({ name, also }) => (
				<option key={name} value={name} label={also === name ? undefined : also} />
			))}
		</datalist>
	)
}

function namesIn(language: Language): CountryName[] {
	const other = language === 'id' ? 'en' : 'id'
	const names = countriesAbroad.map((code) => ({
		name: countryName(code, language),
		also: countryName(code, other),
	}))
	return names.sort((a, b) => a.name.localeCompare(b.name, language))
}
