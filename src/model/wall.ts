/** The isolated world in which the page program runs; pages cannot see it. */
export const worldName = 'parcours';

/** Where in that world Node finds the program's calls. */
export const apiName = 'parcoursAgent';

/** Where in that world the program finds the way to tell Node something. */
export const tellName = 'parcoursTell';
