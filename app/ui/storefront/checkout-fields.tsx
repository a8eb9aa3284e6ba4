import type { ComponentProps, ReactNode } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { AreaChoices } from '#app/domain/shipping/areas.ts'
import { type Province, provinces } from '#app/domain/shipping/province.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Sen } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { CheckoutMethod } from './checkout-method.tsx'
import { type CheckoutField, type FieldWords, faultWords } from './checkout-words.ts'

interface Props {
	/** what the last attempt was answered with: what was typed, and what is wrong with it */
	answer: FormAnswer | undefined
	/** chosen on an earlier page */
	province: Province | null
	/** what sending costs at least */
	fromSen: Sen | null
	/** the names of places below what is known of the address */
	areas: AreaChoices | null
}

/** Who orders and where it goes. Names and order of the fields as browsers fill them in. */
export function CheckoutFields({ answer, province, fromSen, areas }: Props) {
	const { checkout: words } = useCopy().storefront
	const field = useField(answer)
	return (
		<div className="flex flex-col gap-10">
			<Group title={words.contact}>
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
			</Group>
			<CheckoutMethod chosen={answer?.typed.delivery} fromSen={fromSen} />
			<Group title={words.address} className="group-has-[#delivery-counter:checked]:hidden">
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
			</Group>
			<Group title={words.extra}>
				<TextArea
					{...field('note')}
					required={false}
					optionalLabel={words.optional}
					maxLength={500}
					className="sm:col-span-2"
				/>
			</Group>
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

/** What every field has in common: its words, what was typed into it, and its fault in words. */
function useField(answer: FormAnswer | undefined) {
	const { fields } = useCopy().storefront.checkout
	return (name: CheckoutField) => {
		const words: FieldWords = fields[name]
		const fault = answer?.faults[name]
		return {
			id: name,
			name,
			label: words.label,
			hint: words.hint,
			required: true,
			defaultValue: answer?.typed[name],
			errors: fault === undefined ? undefined : [faultWords(words, fault)],
		}
	}
}

function Group({
	title,
	children,
	className,
}: {
	title: string
	children: ReactNode
	className?: string
}) {
	return (
		<fieldset className={classes('min-w-0', className)}>
			<legend className="mb-4 font-display text-title">{title}</legend>
			<div className="grid gap-x-5 gap-y-5 sm:grid-cols-2">{children}</div>
		</fieldset>
	)
}
