import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Picture } from '#app/domain/catalogue/picture.ts'
import { Photo } from '#app/ui/kit/photo.tsx'

interface Props {
	name: string
	pictures: readonly Picture[]
}

/**
 * Pictures in a strip that snaps: swiped by a finger, moved by the arrow keys once it has the
 * focus, or jumped along by the small pictures, which are plain links into it.
 */
export function Gallery({ name, pictures }: Props) {
	const { product } = useCopy().storefront
	const label = fill(product.gallery, { name })
	const nameOf = (index: number) =>
		fill(product.picture, { number: index + 1, total: pictures.length })
	if (pictures.length === 0) return <Photo picture={null} sizes="1px" className="rounded-patch" />
	return (
		<section aria-label={label} className="flex flex-col gap-3">
			<ul
				aria-label={label}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the keyboard
				tabIndex={0}
				className="flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain rounded-patch bg-tile [scrollbar-width:none]"
			>
				{pictures.map((picture, index) => (
					<li
						key={picture.mediaKey}
						id={`foto-${index + 1}`}
						className="w-full shrink-0 scroll-mt-6 snap-center"
					>
						<Photo
							picture={picture}
							sizes="(min-width: 80rem) 44rem, (min-width: 60rem) 55vw, 100vw"
							eager={index === 0}
							className="aspect-square w-full object-cover"
						/>
					</li>
				))}
			</ul>
			{pictures.length > 1 && (
				<ul className="flex gap-3">
					{pictures.map((picture, index) => (
						<li key={picture.mediaKey}>
							<a
								href={`#foto-${index + 1}`}
								aria-label={nameOf(index)}
								className="block overflow-hidden rounded-patch border-2 border-transparent hover:border-primary"
							>
								<Photo
									picture={picture}
									sizes="5rem"
									decorative
									className="size-18 object-cover sm:size-20"
								/>
							</a>
						</li>
					))}
				</ul>
			)}
		</section>
	)
}
