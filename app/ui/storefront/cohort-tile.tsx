import { Link } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import type { CohortCard } from '#app/domain/workshop/cohort.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { CohortFacts } from './cohort-facts.tsx'
import { KnitBand } from './knit-band.tsx'
import { PatchBand } from './patch-band.tsx'

interface Props {
	cohort: CohortCard
	/** the level that fits the page's headings */
	level?: 2 | 3
}

/** A cohort as lists show it: what it does and when, never who. */
export function CohortTile({ cohort, level = 3 }: Props) {
	const Heading = `h${level}` as const
	const { cohort: words, crafts } = useCopy().storefront
	const language = useLanguage()
	return (
		<article className="group basted flex h-full flex-col rounded-patch border border-line bg-surface">
			<CraftEdge craft={cohort.programme.craft} />
			<div className="flex flex-1 flex-col p-6 sm:p-8">
				<p className="font-semibold text-caption text-terracotta-ink">
					{crafts[cohort.programme.craft]}
				</p>
				<Heading className="mt-1 font-display text-title">
					<Link
						to={`/angkatan/${cohort.slug}`}
						className="underline-offset-4 after:absolute after:inset-0 group-hover:underline"
					>
						{inLanguage(cohort.name, language)}
					</Link>
				</Heading>
				<p className="mt-2 text-muted text-small">
					{inLanguage(cohort.schedule, language)}
					{cohort.partner && <span className="block">{cohort.partner.name}</span>}
				</p>
				{cohort.publicFacts && <CohortFacts facts={cohort.publicFacts} className="mt-6" />}
				<p className="mt-auto flex items-center gap-2 pt-6 font-semibold text-primary text-small">
					{words.see}
					<Icon name="arrow-right" size={18} />
				</p>
			</div>
		</article>
	)
}

/** The upper edge of the tile, in what the cohort works with. */
function CraftEdge({ craft }: { craft: Craft }) {
	return (
		<div className="overflow-hidden rounded-t-patch bg-tile text-terracotta-ink">
			{craft === 'keset' ? (
				<PatchBand height={24} className="block" />
			) : (
				<KnitBand rows={2} className="block" />
			)}
		</div>
	)
}
