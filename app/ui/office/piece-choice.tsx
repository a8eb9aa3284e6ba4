import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { FieldErrors } from '#app/ui/kit/field.tsx'

interface Piece {
	readonly id: string
	readonly productName: Text
	readonly variantLabel: Text
	readonly lotCode: string
}

interface Props<P extends Piece> {
	legend: string
	pieces: readonly P[]
	/** the ids of those that are chosen already */
	chosen?: readonly string[]
	errors?: readonly string[] | undefined
	/** what else is told of a piece */
	note?: (piece: P) => string
}

/** Some of the pieces of an order, each with its lot. */
export function PieceChoice<P extends Piece>(props: Props<P>) {
	const { legend, pieces, chosen = [], errors, note } = props
	const { request: words } = useCopy().refunds
	const language = useLanguage()
	return (
		<fieldset aria-describedby={errors?.length ? 'unit-error' : undefined} className="min-w-0">
			<legend className="mb-1.5 font-semibold text-small">{legend}</legend>
			<ul className="divide-y divide-line rounded-patch border border-line bg-surface">
				{pieces.map((piece) => (
					<li key={piece.id}>
						<label className="flex min-h-11 items-start gap-3 px-4 py-3 text-small">
							<input
								type="checkbox"
								name="unit"
								value={piece.id}
								defaultChecked={chosen.includes(piece.id)}
								className="mt-0.5 size-5 shrink-0 accent-primary"
							/>
							<span className="min-w-0">
								<span className="block font-semibold">
									{fill(words.pieceLine, {
										name: [piece.productName, piece.variantLabel]
											.map((text) => inLanguage(text, language))
											.filter(Boolean)
											.join(', '),
										lot: piece.lotCode,
									})}
								</span>
								{note && <span className="block text-caption text-muted">{note(piece)}</span>}
							</span>
						</label>
					</li>
				))}
			</ul>
			<FieldErrors controlId="unit" errors={errors} />
		</fieldset>
	)
}
