import { useCopy } from '#app/copy/use-copy.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PatchBand } from './patch-band.tsx'
import { StillPicture, stillLife } from './still-picture.tsx'

/** The first thing seen: an indigo patch with what Bekal is, sewn to a picture of what it makes. */
export function Hero() {
	const { home } = useCopy().storefront
	return (
		<section aria-labelledby="poster">
			<div className="indigo-ground grid lg:min-h-[min(42rem,78svh)] lg:grid-cols-[minmax(0,10fr)_minmax(0,11fr)]">
				<div className="sewn-wide flex flex-col justify-center px-[clamp(1.5rem,4vw,3rem)] py-10 sm:py-14 lg:py-16 lg:pr-8 lg:pl-[max(clamp(1rem,4vw,3rem),calc((100vw-80rem)/2))]">
					<h1 id="poster" className="font-display text-poster">
						{home.poster.map((line) => (
							<span key={line} className="block">
								{line}
							</span>
						))}
					</h1>
					<p className="mt-5 max-w-lg text-lead text-on-indigo-muted">{home.lead}</p>
					<div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-4">
						<LinkButton to="/produk" size="large" tone="cotton">
							{home.seeAll}
						</LinkButton>
						<a
							href="#uang"
							className="py-2 font-semibold underline decoration-2 decoration-turmeric underline-offset-8"
						>
							{home.seeMoney}
						</a>
					</div>
				</div>
				<div className="relative min-h-64 sm:min-h-96">
					<StillPicture
						picture={stillLife}
						alt={home.heroAlt}
						sizes="(min-width: 64rem) 55vw, 100vw"
						eager
						className="absolute inset-0 size-full object-cover"
					/>
				</div>
			</div>
			<PatchBand height={32} className="block" />
		</section>
	)
}
