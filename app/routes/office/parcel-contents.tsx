import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { inLanguage } from '#app/shared/text.ts'
import { countField } from './parcel-fields.ts'
import type { OrderView } from './read-order.server.ts'

interface Props extends Pick<OrderView, 'picks'> {
	answer: FormAnswer | undefined
}

/** How many of each kind and lot leave in this parcel: all of them, unless somebody says less. */
export function ParcelContents({ picks, answer }: Props) {
	const { parcels: words } = useCopy().office
	const language = useLanguage()
	return (
		<fieldset>
			<legend className="font-semibold text-small">{words.which}</legend>
			<p className="mt-1 text-caption text-muted">{words.whichLead}</p>
			<ul className="mt-3 divide-y divide-line border-line border-y">
				{picks.map(({ productName, variantLabel, lotCode, quantity, unitIds }) => {
					const name = inLanguage(productName, language)
					return (
						<li
							key={unitIds[0]}
							className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-4 py-3 text-small"
						>
							<span className="min-w-0">
								<span className="block break-words font-semibold">{name}</span>
								<span className="block text-caption text-muted">
									{[inLanguage(variantLabel, language), lotCode].filter(Boolean).join(', ')}
								</span>
							</span>
							<span className="flex items-center gap-2">
								<input type="hidden" name="isi" value={unitIds.join(' ')} />
								<input
									type="number"
									name={countField(unitIds)}
									aria-label={fill(words.howMany, { name, lot: lotCode })}
									defaultValue={answer?.typed[countField(unitIds)] ?? quantity}
									min={0}
									max={quantity}
									required
									className="control figures w-20"
								/>
								<span className="text-muted">{fill(words.of, { count: quantity })}</span>
							</span>
						</li>
					)
				})}
			</ul>
		</fieldset>
	)
}
