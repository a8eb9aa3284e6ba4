import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PictureSubject, PictureUpload } from '#app/domain/pictures/upload.ts'
import { PictureUploader } from './picture-uploader.tsx'
import { Section } from './section.tsx'

interface Props {
	subject: PictureSubject
	/** the path of the page it stands on */
	back: string
	uploads: readonly Pick<PictureUpload, 'id' | 'state'>[]
}

/** The pictures of a batch or a session, each with how it stands, and a place for new ones. */
export function SubjectPictures({ subject, back, uploads }: Props) {
	const { pictures } = useCopy()
	const words = pictures.ofOne
	return (
		<Section title={words.title} lead={words.lead} className="screen-only mt-10">
			{uploads.length > 0 ? (
				<ul className="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-4">
					{uploads.map(({ id, state }, index) => (
						<li key={id}>
							<Link to={`/bengkel/foto/${id}`} className="block text-caption text-link">
								{(state === 'waiting' || state === 'released') && (
									<img
										src={`/bengkel/foto/${id}/sedang`}
										alt=""
										width={160}
										height={160}
										loading="lazy"
										className="mb-1.5 aspect-square w-full rounded-small bg-tile object-cover"
									/>
								)}
								{fill(words.item, { number: index + 1, state: pictures.one.states[state] })}
							</Link>
						</li>
					))}
				</ul>
			) : (
				<p className="mt-4 text-muted text-small">{words.none}</p>
			)}
			<div className="mt-6 max-w-xl">
				<PictureUploader subject={subject} back={back} />
			</div>
		</Section>
	)
}
