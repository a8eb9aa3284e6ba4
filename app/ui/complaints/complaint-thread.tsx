import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'

interface Letter {
	readonly id: string
	readonly isStaff: boolean
	readonly staffName?: string | null
	readonly body: string
	readonly at: Instant
}

interface Photo {
	readonly id: string
	readonly width: number
	readonly height: number
}

interface Props {
	letters: readonly Letter[]
	photos: readonly Photo[]
	/** below which address the photos are */
	photosAt: string
	/** whose page it is: a buyer is told of no names */
	reader: 'buyer' | 'staff'
}

/** What was written about a complaint, in order, with its photos. */
export function ComplaintThread({ letters, photos, photosAt, reader }: Props) {
	const { complaints: words } = useCopy()
	const nameOf = ({ isStaff, staffName }: Letter) => {
		if (reader === 'buyer') return isStaff ? words.shop : words.you
		return isStaff ? (staffName ?? words.someone) : words.buyer
	}
	return (
		<>
			{photos.length > 0 && (
				<ul aria-label={words.photos} className="mb-5 grid grid-cols-2 gap-3 sm:grid-cols-4">
					{photos.map(({ id, width, height }, index) => (
						<li key={id}>
							<a href={`${photosAt}/${id}`}>
								<img
									src={`${photosAt}/${id}`}
									width={width}
									height={height}
									loading="lazy"
									alt={fill(words.photo, { position: index + 1 })}
									className="aspect-square w-full rounded-patch border border-line object-cover"
								/>
							</a>
						</li>
					))}
				</ul>
			)}
			<ol aria-label={words.conversation} className="flex flex-col gap-3">
				{letters.map((letter) => (
					<li
						key={letter.id}
						className={classes(
							'rounded-patch border border-line p-4 text-small',
							letter.isStaff ? 'bg-sunken sm:ml-8' : 'bg-surface sm:mr-8',
						)}
					>
						<p className="flex flex-wrap justify-between gap-x-4 text-caption text-muted">
							<span className="font-semibold">{nameOf(letter)}</span>
							<DateTime at={letter.at} short />
						</p>
						<p className="wrap-anywhere mt-1.5 whitespace-pre-line">{letter.body}</p>
					</li>
				))}
			</ol>
		</>
	)
}
