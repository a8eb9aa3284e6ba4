import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Picture } from '#app/domain/catalogue/picture.ts'
import type { BatchOrigin } from '#app/domain/workshop/cohort.ts'
import { formatCount } from '#app/shared/count.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** A piece as its tag tells of it. */
export interface TaggedPiece {
	/** its address in the shop; null where it is not sold */
	readonly slug: string | null
	readonly name: Text
	readonly label: Text
	readonly sku: string
	/** null for what was never on show */
	readonly told: {
		readonly picture: Picture | null
		readonly sizeLabel: string
		readonly weightGrams: number
		readonly summary: Text
		readonly material: Text
		readonly care: Text
	} | null
}

interface Props {
	origin: BatchOrigin
	piece: TaggedPiece
}

/** Where a piece was made, when, by which cohort, what it is and how to care for it. */
export function TagPiece({ origin, piece }: Props) {
	const { tag } = useCopy().pages
	const { told } = piece
	return (
		<div className="grid items-start gap-x-16 gap-y-8 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
			<Photo
				picture={told?.picture ?? null}
				sizes="(min-width: 90rem) 31rem, (min-width: 48rem) 38vw, 92vw"
				eager
				className="aspect-square w-full rounded-patch object-cover"
			/>
			<div>
				<Facts origin={origin} piece={piece} />
				<p className="mt-5 max-w-reading text-muted text-small">{tag.privacy}</p>
				<div className="mt-6">
					{piece.slug ? (
						<LinkButton to={`/produk/${piece.slug}?varian=${encodeURIComponent(piece.sku)}`}>
							{tag.seePiece}
						</LinkButton>
					) : (
						<p className="font-semibold text-small">{told ? tag.noLongerSold : tag.notYetSold}</p>
					)}
				</div>
			</div>
		</div>
	)
}

function Facts({ origin, piece }: Props) {
	const { pages, storefront } = useCopy()
	const { tag } = pages
	const language = useLanguage()
	const { told } = piece
	const { cohort, partner, programme, workDate } = origin
	const measures = told && [
		inLanguage(piece.label, language),
		told.sizeLabel,
		fill(tag.grams, { count: formatCount(told.weightGrams, language) }),
	]
	return (
		<>
			{told && <p className="mb-5 text-lead">{inLanguage(told.summary, language)}</p>}
			<DefinitionList
				items={[
					{ term: tag.madeOn, detail: <Day date={workDate} /> },
					{
						term: tag.cohort,
						detail: (
							<TextLink to={`/angkatan/${cohort.slug}`}>
								{inLanguage(cohort.name, language)}
							</TextLink>
						),
					},
					{ term: tag.programme, detail: inLanguage(programme.name, language) },
					...(partner ? [{ term: tag.partner, detail: partner.name }] : []),
					{ term: tag.craft, detail: storefront.crafts[programme.craft] },
					...(measures ? [{ term: tag.size, detail: measures.join(' · ') }] : []),
					...(told
						? [
								{ term: tag.material, detail: inLanguage(told.material, language) },
								{ term: tag.care, detail: inLanguage(told.care, language) },
							]
						: []),
				]}
			/>
		</>
	)
}
