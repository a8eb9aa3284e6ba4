import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Scarce {
	variantId: string
	productName: Text
	variantLabel: Text
	available: number
	lotCodes: readonly string[]
}

/** What somebody should think of making again. */
export function ShortageList({ shortages }: { shortages: readonly Scarce[] }) {
	const { home } = useCopy().office
	const language = useLanguage()
	return (
		<ul className="divide-y divide-line">
			{shortages.map((scarce) => (
				<li key={scarce.variantId} className="flex items-start justify-between gap-3 py-3">
					<div className="min-w-0 text-small">
						<p className="font-semibold">{inLanguage(scarce.productName, language)}</p>
						<p className="text-caption text-muted">
							{inLanguage(scarce.variantLabel, language)}
							{scarce.lotCodes.map((code) => (
								<span key={code}>
									{' · '}
									<TextLink to={`/bengkel/lot/${code}`} className="figures">
										{code}
									</TextLink>
								</span>
							))}
						</p>
					</div>
					<Badge tone={scarce.available === 0 ? 'bad' : 'warn'}>
						{scarce.available === 0 ? home.soldOut : fill(home.left, { count: scarce.available })}
					</Badge>
				</li>
			))}
		</ul>
	)
}
