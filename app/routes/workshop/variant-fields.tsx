import { useCopy } from '#app/copy/use-copy.ts'
import { sizeClasses } from '#app/domain/catalogue/attributes.ts'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	/** what was typed before */
	typed: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

/** Everything a new variant is. */
export function VariantFields({ typed, faults }: Props) {
	const { products, storefront } = useCopy()
	const words = products.variants
	const field = (name: string, label: string) => ({
		id: `new-${name}`,
		name,
		label,
		defaultValue: typed[name],
		errors: faults[name] === undefined ? undefined : [products.faults[name] ?? products.faultTitle],
	})
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			<TextField {...field('sku', words.sku)} hint={words.skuHint} required maxLength={40} />
			<SelectField
				{...field('sizeClass', words.sizeClass)}
				choices={sizeClasses.map((value) => ({
					value,
					label: storefront.catalogue.sizes[value],
				}))}
			/>
			<TextField {...field('label_id', words.labelId)} required maxLength={60} />
			<TextField {...field('label_en', words.labelEn)} maxLength={60} />
			<TextField {...field('sizeLabel', words.sizeLabel)} maxLength={60} />
			<TextField {...field('weightGrams', words.weight)} inputMode="numeric" required />
			<TextField {...field('price', words.price)} inputMode="numeric" required />
		</div>
	)
}
