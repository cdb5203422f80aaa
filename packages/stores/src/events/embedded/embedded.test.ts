import { eventStoreContract } from '../../testing/contract.js';
import { openEmbedded } from './open.js';

eventStoreContract('embedded', () => openEmbedded());
