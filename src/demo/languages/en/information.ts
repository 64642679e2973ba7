import type { InformationTexts } from '../../pages/information.ts';

export const information: InformationTexts = {
  about: {
    title: 'About the house',
    paragraphs: [
      'Maison Bouilloire began in 1987 as a repair bench in a Lyon arcade. People brought kettles that had been thrown together; we took them apart, and learned what a good one is made of.',
      'Today four of us choose twelve things and no more. Each has been used in the back room for a year before it came to the front.',
      'What we sell, we mend. Seals, switches and handles are kept for ten years and sent for the price of the stamp.',
    ],
  },
  delivery: {
    title: 'Delivery and returns',
    paragraphs: [
      'What is ordered before three in the afternoon leaves the same day. Standard parcels take two to three days and cost nothing from €60, express parcels come tomorrow, and in our shop it waits for you free of charge.',
      'You have 30 days to change your mind. Use it, boil with it, and send it back if it is not the one: we pay the way home.',
      'If something breaks on the way, a picture by email is all we need.',
    ],
  },
  terms: {
    title: 'Terms of sale',
    paragraphs: [
      'An order is a contract between you and Maison Bouilloire, Lyon. The price is the one that stood beside the product when you ordered, with tax.',
      'You pay by card when you order. The card is charged on the day the parcel leaves, and never before.',
      'If it is not what you hoped for, the money is back on your card within five days of the parcel.',
    ],
  },
  privacy: {
    title: 'What we keep',
    paragraphs: [
      'Your address serves this order, and the next one if you have an account. It is shared with the carrier and with nobody else, and removed when the guarantee ends.',
      'One cookie remembers your basket. Nothing follows you to other sites, and there is no advertising.',
      'If you let us, we count which pages are opened, without any name, to see which of them are hard to use.',
    ],
  },
};
