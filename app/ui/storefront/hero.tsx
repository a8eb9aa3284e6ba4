import { useCopy } from '#app/copy/use-copy.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { KawungGround } from './kawung-ground.tsx'
import { PatchBand } from './patch-band.tsx'
import { StillPicture, stillLife, stillLifeWide } from './still-picture.tsx'

/** The first thing seen: an indigo patch with what Bekal is, sewn to a picture of what it makes. */
export function Hero() {
	const { home } = useCopy().storefront
	return (
		<section aria-labelledby="poster">
			<div className="indigo-ground sewn-wide">
				<KawungGround className="fade-in-right absolute inset-0 opacity-8" />
				<div className="page-width relative grid items-end gap-x-16 gap-y-5 pt-9 pb-14 max-sm:px-6 sm:pt-12 lg:grid-cols-[1.25fr_1fr] lg:pt-14 lg:pb-16">
					<h1 id="poster" className="font-display text-poster">
						{home.poster.map((line) => (
							<span key={line} className="block">
								{line}
							</span>
						))}
					</h1>
					<Introduction />
				</div>
			</div>
			<div className="relative">
				<StillPicture
					picture={stillLife}
					wide={{ picture: stillLifeWide, from: '48rem' }}
					alt={home.heroAlt}
					sizes="(min-width: 48rem) 100vw, 112vw"
					eager
					className="aspect-4/3 w-full object-cover md:aspect-[2000/830] md:max-h-[44rem]"
				/>
				<p className="cloth-label absolute -top-6 right-6 sm:right-auto sm:left-[max(var(--spacing-gutter),calc((100vw-80rem)/2))]">
					{home.label.map((line) => (
						<span key={line} className="block">
							{line}
						</span>
					))}
				</p>
			</div>
			<PatchBand height={32} className="block" />
		</section>
	)
}

/** What Bekal is, in one sentence, and the two ways on. */
function Introduction() {
	const { home } = useCopy().storefront
	return (
		<div className="max-w-xl">
			<p className="text-lead text-on-indigo-muted">{home.lead}</p>
			<div className="mt-7 flex flex-wrap items-center gap-x-7 gap-y-3">
				<LinkButton to="/produk" size="large" tone="cotton">
					{home.seeAll}
				</LinkButton>
				<a href="#uang" className="thread-link py-2 font-semibold">
					{home.seeMoney}
				</a>
			</div>
		</div>
	)
}
