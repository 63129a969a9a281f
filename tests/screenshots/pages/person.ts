import { drawPerson, PERSON_HEIGHT, PERSON_WIDTH } from '../../gallery/person.ts';

/** Draws the person that the address asks for (`?hue=168`), and says when that is done by `data-drawn`. */
const canvas = document.querySelector('canvas');
const context = canvas?.getContext('2d');
if (!canvas || !context) throw new Error('no canvas');
canvas.width = PERSON_WIDTH;
canvas.height = PERSON_HEIGHT;
drawPerson(context, Number(new URLSearchParams(location.search).get('hue')), 0);
canvas.dataset['drawn'] = 'true';
