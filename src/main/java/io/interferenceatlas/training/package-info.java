/** What the trainers of the models read: labelled sentences laid out exactly as the job lays them out. */
package io.interferenceatlas.training;
