import type { ComponentProps } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { AreaChoices } from '#app/domain/shipping/areas.ts'
import type { CounterTimes } from '#app/domain/shipping/counter.ts'
import { type Province, provinces } from '#app/domain/shipping/province.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Sen } from '#app/shared/money.ts'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { CheckoutAbroad } from './checkout-abroad.tsx'
import { AT_HOME, CheckoutGroup } from './checkout-group.tsx'
import { CheckoutMethod } from './checkout-method.tsx'
import { useCheckoutField } from './use-checkout-field.ts'

interface Props {
	/** what the last attempt was answered with: what was typed, and what is wrong with it */
	answer: FormAnswer | undefined
	/** chosen on an earlier page */
	province: Province | null
	/** what sending costs at least */
	fromSen: Sen | null
	/** the names of places below what is known of the address */
	areas: AreaChoices | null
	/** when the counter is open */
	counter: CounterTimes
}

/** Who orders and where it goes. Names and order of the fields as browsers fill them in. */
export function CheckoutFields({ answer, province, fromSen, areas, counter }: Props) {
	const { checkout: words } = useCopy().storefront
	const field = useCheckoutField(answer)
	return (
		<div className="flex flex-col gap-10">
			<CheckoutGroup title={words.contact}>
				<TextField
					{...field('name')}
					autoComplete="name"
					maxLength={100}
					className="sm:col-span-2"
				/>
				<TextField {...field('phone')} type="tel" autoComplete="tel" maxLength={40} />
				<TextField
					{...field('email')}
					type="email"
					autoComplete="email"
					maxLength={254}
					optionalLabel={words.optional}
					required={false}
				/>
			</CheckoutGroup>
			<CheckoutMethod chosen={answer?.typed.delivery} fromSen={fromSen} counter={counter} />
			<CheckoutGroup title={words.address} className={AT_HOME}>
				<SelectField
					{...field('province')}
					autoComplete="address-level1"
					defaultValue={answer ? answer.typed.province : (province ?? undefined)}
					placeholder={words.choose}
					choices={provinces.map((name) => ({ value: name, label: name }))}
				/>
				<AreaField {...field('city')} autoComplete="address-level2" names={areas?.cities} />
				<AreaField {...field('district')} autoComplete="address-level3" names={areas?.districts} />
				<AreaField {...field('village')} autoComplete="address-level4" names={areas?.villages} />
				<TextField
					{...field('street')}
					autoComplete="street-address"
					maxLength={200}
					className="sm:col-span-2"
				/>
				<TextField
					{...field('postalCode')}
					autoComplete="postal-code"
					inputMode="numeric"
					maxLength={5}
				/>
			</CheckoutGroup>
			<CheckoutAbroad answer={answer} />
			<CheckoutGroup title={words.extra}>
				<TextArea
					{...field('note')}
					required={false}
					optionalLabel={words.optional}
					maxLength={500}
					className="sm:col-span-2"
				/>
			</CheckoutGroup>
		</div>
	)
}

type AreaProps = ComponentProps<typeof TextField> & {
	/** what may stand here, to choose from or not */
	names: readonly string[] | undefined
}

/** The name of a place, with those that are known to choose from. */
function AreaField({ names = [], ...input }: AreaProps) {
	const list = `${input.id}-list`
	return (
		<>
			<TextField {...input} list={list} maxLength={80} />
			<datalist id={list}>
				{names.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</>
	)
}
