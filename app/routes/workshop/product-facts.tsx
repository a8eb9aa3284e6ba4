import { useCopy } from '#app/copy/use-copy.ts'
import { colours } from '#app/domain/catalogue/attributes.ts'
import { crafts, type ProductPage } from '#app/domain/catalogue/product.ts'
import { colourField } from '#app/domain/catalogue/product-fields.ts'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'

interface Props {
	/** null for a product that is not written yet */
	product: Pick<ProductPage, 'craft' | 'colours' | 'oneOfAKind'> | null
	typed: Readonly<Record<string, string>> | undefined
}

/** What lists find a product by: its craft, its colours, and whether there is only one. */
export function ProductFacts({ product, typed }: Props) {
	const { products, storefront } = useCopy()
	const words = products.texts
	const names = storefront.catalogue.colours
	return (
		<>
			<div className="grid gap-4 sm:grid-cols-2">
				<SelectField
					id="craft"
					name="craft"
					label={words.craft}
					choices={crafts.map((value) => ({ value, label: storefront.crafts[value] }))}
					defaultValue={typed?.craft ?? product?.craft}
				/>
				<SelectField
					id="first"
					name="first"
					label={words.first}
					choices={colours.map((value) => ({ value, label: names[value] }))}
					defaultValue={typed?.first ?? product?.colours[0]}
				/>
			</div>
			<fieldset>
				<legend className="font-semibold text-small">{words.colours}</legend>
				<div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
					{colours.map((colour) => (
						<CheckField
							key={colour}
							id={colourField(colour)}
							name={colourField(colour)}
							label={names[colour]}
							defaultChecked={
								typed ? typed[colourField(colour)] === 'on' : product?.colours.includes(colour)
							}
						/>
					))}
				</div>
			</fieldset>
			<CheckField
				id="oneOfAKind"
				name="oneOfAKind"
				label={words.oneOfAKind}
				defaultChecked={typed ? typed.oneOfAKind === 'on' : product?.oneOfAKind}
			/>
		</>
	)
}
